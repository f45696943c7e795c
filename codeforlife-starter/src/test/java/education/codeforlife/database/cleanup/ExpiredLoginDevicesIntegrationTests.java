package education.codeforlife.database.cleanup;

class ExpiredLoginDevicesIntegrationTests extends ExpiredLibraryRowsTest {

    ExpiredLoginDevicesIntegrationTests() {
        super("login_devices");
    }

    @Override
    protected void add(int number, boolean expired) {
        jdbc.sql("""
                with account as (
                    insert into codeforlife.users (id, username, first_name, last_name, email, password, date_joined)
                    values (:id, :username, '', 'Lovelace', '', '!', :used) returning id)
                insert into codeforlife.login_devices (id, user_id, key_hash, session_epoch, used_at)
                select gen_random_uuid(), id, 'hash', 0, :used from account""")
                .param("id", number)
                .param("username", "user " + number)
                .param("used", now().minusDays(400).plusSeconds(expired ? 0 : 1))
                .update();
    }
}
