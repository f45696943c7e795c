package education.codeforlife.database.test.autoconfigure;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** Points a data source at an embedded database. */
record DatabaseConnectionDetails(String getJdbcUrl, String getUsername, String getPassword)
        implements JdbcConnectionDetails {}
