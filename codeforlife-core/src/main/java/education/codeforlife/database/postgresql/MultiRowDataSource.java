package education.codeforlife.database.postgresql;

import education.codeforlife.api.Internal;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A pool whose connections send a batch of updates by primary key, as Hibernate writes them, as one
 * {@code update … from unnest(…)}. The database plans and runs one statement instead of one for each row. Any other batch is
 * sent as usual: one that checks a version, has an expression or a type that {@link ColumnValues} does not know, or updates a
 * row twice.
 *
 * @since 0.1.0
 */
@Internal
public final class MultiRowDataSource extends DelegatingDataSource {

    private MultiRowDataSource(DataSource pool) {
        super(pool);
    }

    /** Returns the pool with such connections. */
    public static MultiRowDataSource of(DataSource pool) {
        return new MultiRowDataSource(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return MultiRowConnection.of(super.getConnection());
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return MultiRowConnection.of(super.getConnection(username, password));
    }
}
