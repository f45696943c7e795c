package education.codeforlife.database.autoconfigure;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Connections to the database of a pool, but not out of it. */
final class Unpooled {

    private Unpooled() {}

    /** The data source itself if it is no pool that tells how it connects. */
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
        unpooled.setConnectionProperties(pool.getDataSourceProperties());
        return unpooled;
    }
}
