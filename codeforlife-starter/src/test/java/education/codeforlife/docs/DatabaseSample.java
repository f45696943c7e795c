package education.codeforlife.docs;

import education.codeforlife.database.Transactions;

final class DatabaseSample {

    interface Fruits {
        String rename(Long id, String name);
    }

    private final Transactions transactions;
    private final Fruits fruits;

    DatabaseSample(Transactions transactions, Fruits fruits) {
        this.transactions = transactions;
        this.fruits = fruits;
    }

    String rename(Long id, String name) {
        return transactions.write(() -> fruits.rename(id, name));
    }
}
