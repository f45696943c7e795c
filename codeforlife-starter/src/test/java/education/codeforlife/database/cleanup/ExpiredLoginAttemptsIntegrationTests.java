package education.codeforlife.database.cleanup;

/** The machine's time decides here, see {@code BucketAttemptStore}. */
class ExpiredLoginAttemptsIntegrationTests extends ExpiredLibraryRowsTest {

    ExpiredLoginAttemptsIntegrationTests() {
        super("login_attempts");
    }

    @Override
    protected void add(int number, boolean expired) {
        jdbc.sql("""
                insert into codeforlife.login_attempts (id, expires_at)
                values (:id, extract(epoch from now()) * 1000 + :left)""")
                .param("id", "key " + number)
                .param("left", expired ? -1000 : 60_000)
                .update();
    }
}
