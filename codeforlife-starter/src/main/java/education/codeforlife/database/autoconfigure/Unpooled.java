package education.codeforlife.database.autoconfigure;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Connections to the database of a pool, but not out of it: for migrations, whose statements may take hours. */
final class Unpooled {

    /** The driver's longest wait for an answer of the database. */
    private static final String SOCKET_TIMEOUT = "socketTimeout";

    private Unpooled() {}

    /** Returns connections outside the pool; the data source itself if it is not a pool with a known JDBC URL. */
    static DataSource of(DataSource dataSource) {
        try {
            if (!dataSource.isWrapperFor(HikariDataSource.class)) return dataSource;
            var pool = dataSource.unwrap(HikariDataSource.class);
            return pool.getJdbcUrl() == null ? dataSource : connecting(pool);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DataSource connecting(HikariDataSource pool) {
        var unpooled = new DriverManagerDataSource(pool.getJdbcUrl());
        var credentials = pool.getCredentials();
        unpooled.setUsername(credentials.getUsername());
        unpooled.setPassword(credentials.getPassword());
        unpooled.setConnectionProperties(patient(pool.getDataSourceProperties()));
        return unpooled;
    }

    private static Properties patient(Properties pool) {
        var properties = new Properties();
        properties.putAll(pool);
        properties.remove(SOCKET_TIMEOUT);
        return properties;
    }
}
