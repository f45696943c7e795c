package education.codeforlife.caller;

import education.codeforlife.session.SessionUserStore;
import education.codeforlife.session.test.SessionUserStoreContract;
import education.codeforlife.user.UserApplication;
import org.junit.jupiter.api.Nested;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The library's users meet the contract of the users of sessions, with and without a query. */
class KnownUserSessionsIntegrationTests {

    @Nested
    class WithQuery extends KnownUsers {

        @Autowired
        private SessionUserStore store;

        @Override
        protected SessionUserStore store() {
            return store;
        }
    }

    @Nested
    class WithoutQuery extends KnownUsers {

        @Autowired
        private KnownUserStore users;

        @Autowired
        private JdbcClient jdbc;

        @Override
        protected SessionUserStore store() {
            return KnownUserSessions.of(users::find, jdbc);
        }
    }

    @SpringBootTest(classes = UserApplication.class)
    private abstract static class KnownUsers extends SessionUserStoreContract {

        @Autowired
        private JdbcClient jdbc;

        @Autowired
        private PlatformTransactionManager transactions;

        @Override
        protected String addUser() {
            return jdbc.sql("""
                            insert into codeforlife.users
                                (id, username, first_name, last_name, email, password, date_joined)
                            select id, 'user ' || id, '', '', '', '!', now()
                              from nextval('codeforlife.users_id_seq') as id
                            returning id""").query(String.class).single();
        }

        @Override
        protected void deactivate(String userId) {
            jdbc.sql("update codeforlife.users set is_active = false where id = cast(:id as bigint)")
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
}
