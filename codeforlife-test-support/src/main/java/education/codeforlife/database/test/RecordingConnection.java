package education.codeforlife.database.test;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** A connection that reports its commits, and each execution of its statements. */
final class RecordingConnection extends Interceptor {

    private final Connection target;
    private final DatabaseObservers observers;

    private RecordingConnection(Connection target, DatabaseObservers observers) {
        super(target);
        this.target = target;
        this.observers = observers;
    }

    static Connection of(Connection target, DatabaseObservers observers) {
        return new RecordingConnection(target, observers).as(Connection.class);
    }

    @Override
    void before(String method, @Nullable String sql) {
        if (method.equals("commit")) observers.writes().committing(target);
    }

    @Override
    @Nullable
    Object after(@Nullable Object result, @Nullable String sql) {
        return result instanceof Statement statement
                ? new RecordingStatement(statement, sql, executed -> observers.executing(target, executed))
                        .as(type(statement))
                : result;
    }

    private static Class<? extends Statement> type(Statement statement) {
        if (statement instanceof CallableStatement) return CallableStatement.class;
        return statement instanceof PreparedStatement ? PreparedStatement.class : Statement.class;
    }
}
