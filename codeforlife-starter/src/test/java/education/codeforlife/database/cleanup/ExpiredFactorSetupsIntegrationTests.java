package education.codeforlife.database.cleanup;

class ExpiredFactorSetupsIntegrationTests extends ExpiredLibraryRowsTest {

    ExpiredFactorSetupsIntegrationTests() {
        super("auth_factor_setups");
    }

    @Override
    protected void add(int number, boolean expired) {
        jdbc.sql("""
                with account as (
                    insert into codeforlife.users (id, username, first_name, last_name, email, password, date_joined)
                    values (:id, :username, '', 'Lovelace', '', '!', :created) returning id)
                insert into codeforlife.auth_factor_setups (user_id, type, secret, created_at)
                select id, 'otp', 'secret', :created from account""")
                .param("id", number)
                .param("username", "user " + number)
                .param("created", now().minusMinutes(expired ? 30 : 29))
                .update();
    }
}
