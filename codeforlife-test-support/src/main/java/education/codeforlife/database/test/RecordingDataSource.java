package education.codeforlife.database.test;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Tells {@link Queries} what its connections execute. */
final class RecordingDataSource extends DelegatingDataSource {

    private final Queries queries;

    RecordingDataSource(DataSource target, Queries queries) {
        super(target);
        this.queries = queries;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return RecordingConnection.of(super.getConnection(), queries);
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return RecordingConnection.of(super.getConnection(username, password), queries);
    }
}
