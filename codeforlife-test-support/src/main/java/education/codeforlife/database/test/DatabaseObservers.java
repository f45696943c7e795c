package education.codeforlife.database.test;

import java.sql.Connection;
import java.sql.SQLException;

/** The beans that look at what connections do. */
record DatabaseObservers(Queries queries, CommittedWrites writes) {

    void executing(Connection connection, String sql) {
        queries.executing(sql);
        try {
            writes.executing(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
