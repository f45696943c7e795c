package sample.library;

import education.codeforlife.database.Transactions;
import education.codeforlife.session.UserSessions;

final class UsesPublicApi {

    int end(UserSessions sessions, Transactions transactions) {
        return transactions.write(() -> {
            sessions.endAll("7");
            return 7;
        });
    }
}
