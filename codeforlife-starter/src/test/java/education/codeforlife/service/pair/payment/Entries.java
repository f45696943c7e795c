package education.codeforlife.service.pair.payment;

import education.codeforlife.proto.pair.payment.Entry;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The entries of all people, in a table that does not refuse doubled ones. */
@Component
record Entries(JdbcClient database) {

    void add(long userId, Entry entry) {
        database.sql("insert into ledger_entries (user_id, reference, coins) values (:user, :reference, :coins)")
                .param("user", userId)
                .param("reference", entry.getReference())
                .param("coins", entry.getCoins())
                .update();
    }

    List<Entry> of(long userId) {
        return database.sql("select reference, coins from ledger_entries where user_id = :user order by id")
                .param("user", userId)
                .query((row, number) -> entry(row.getString("reference"), row.getInt("coins")))
                .list();
    }

    static Entry entry(String reference, int coins) {
        return Entry.newBuilder().setReference(reference).setCoins(coins).build();
    }
}
