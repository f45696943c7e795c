package education.codeforlife.database.cleanup;

class ExpiredLoginPlacesIntegrationTests extends ExpiredLibraryRowsTest {

    ExpiredLoginPlacesIntegrationTests() {
        super("login_places");
    }

    @Override
    protected void add(int number, boolean expired) {
        jdbc.sql("insert into codeforlife.login_places (id, expires_at) values (:id, :expires)")
                .param("id", "place " + number)
                .param("expires", now().plusSeconds(expired ? 0 : 1))
                .update();
    }
}
