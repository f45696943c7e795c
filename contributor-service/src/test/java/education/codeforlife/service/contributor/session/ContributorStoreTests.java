package education.codeforlife.service.contributor.session;

import education.codeforlife.session.SessionUserStore;
import education.codeforlife.session.test.SessionUserStoreContract;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@SpringBootTest
class ContributorStoreTests extends SessionUserStoreContract {

    @Autowired
    private ContributorStore contributors;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Override
    protected SessionUserStore store() {
        return contributors;
    }

    @Override
    protected String addUser() {
        return jdbc.sql("""
                        insert into contributors (id, name, sign_in_key, pin)
                        values (gen_random_uuid(), 'Ada', gen_random_uuid(), '1234') returning id""").query(String.class).single();
    }

    @Override
    protected void deactivate(String userId) {
        jdbc.sql("update contributors set is_active = false where id::text = :id")
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
