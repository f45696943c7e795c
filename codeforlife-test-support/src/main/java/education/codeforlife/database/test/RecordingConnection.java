package education.codeforlife.database.test;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** A connection whose statements report each execution. */
final class RecordingConnection extends Interceptor {

    private final Queries queries;

    private RecordingConnection(Connection target, Queries queries) {
        super(target);
        this.queries = queries;
    }

    static Connection of(Connection target, Queries queries) {
        return new RecordingConnection(target, queries).as(Connection.class);
    }

    @Override
    @Nullable
    Object after(@Nullable Object result, @Nullable String sql) {
        return result instanceof Statement statement
                ? new RecordingStatement(statement, sql, queries).as(type(statement))
                : result;
    }

    private static Class<? extends Statement> type(Statement statement) {
        if (statement instanceof CallableStatement) return CallableStatement.class;
        return statement instanceof PreparedStatement ? PreparedStatement.class : Statement.class;
    }
}
