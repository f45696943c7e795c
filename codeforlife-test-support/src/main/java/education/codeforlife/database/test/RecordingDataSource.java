package education.codeforlife.database.test;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Reports what its connections execute and commit. */
final class RecordingDataSource extends DelegatingDataSource {

    private final DatabaseObservers observers;

    RecordingDataSource(DataSource target, DatabaseObservers observers) {
        super(target);
        this.observers = observers;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return RecordingConnection.of(super.getConnection(), observers);
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return RecordingConnection.of(super.getConnection(username, password), observers);
    }
}
