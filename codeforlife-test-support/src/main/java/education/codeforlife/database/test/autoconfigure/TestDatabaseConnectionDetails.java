package education.codeforlife.database.test.autoconfigure;

import education.codeforlife.database.test.TestDatabase;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** Points the data source of a context at its own database. */
record TestDatabaseConnectionDetails(TestDatabase database) implements JdbcConnectionDetails {

    @Override
    public String getJdbcUrl() {
        return database.url();
    }

    @Override
    public String getUsername() {
        return database.username();
    }

    @Override
    public String getPassword() {
        return database.password();
    }
}
