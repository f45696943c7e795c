package education.codeforlife.people;

import education.codeforlife.session.SessionUserStore;
import education.codeforlife.session.test.SessionUserStoreContract;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The contract of the users of sessions, for a table with primary keys of one type. */
@SpringBootTest(
        classes = PeopleApplication.class,
        properties = {"spring.flyway.locations=classpath:people", "codeforlife.user.enabled=false"})
abstract class PeopleTableCase extends SessionUserStoreContract {

    private final String table;
    private final String idType;
    private final String newId;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    /** @param newId an expression of SQL */
    PeopleTableCase(String table, String idType, String newId) {
        this.table = table;
        this.idType = idType;
        this.newId = newId;
    }

    @Override
    protected SessionUserStore store() {
        return table();
    }

    final PeopleTable table() {
        return new PeopleTable(jdbc, table, idType);
    }

    @Override
    protected String addUser() {
        return jdbc.sql("insert into %s (id) values (%s) returning id".formatted(table, newId))
                .query(String.class)
                .single();
    }

    @Override
    protected void deactivate(String userId) {
        jdbc.sql("update %s set is_active = false where id::text = :id".formatted(table))
                .param("id", userId)
                .update();
    }

    @Override
    protected PlatformTransactionManager transactionManager() {
        return transactions;
    }

    @Override
    protected JdbcClient jdbc() {
        return jdbc;
    }
}
