package education.codeforlife.database.test;

import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reports the SQL that a statement was prepared with, is given to execute, or has collected in its batch. */
final class RecordingStatement extends Interceptor {

    private final @Nullable String prepared;
    private final Consumer<String> observer;
    private final List<String> batch = new ArrayList<>();

    RecordingStatement(Statement target, @Nullable String prepared, Consumer<String> observer) {
        super(target);
        this.prepared = prepared;
        this.observer = observer;
    }

    @Override
    void before(String method, @Nullable String sql) {
        if (method.equals("addBatch") && sql != null) batch.add(sql);
        if (method.equals("clearBatch")) batch.clear();
        if (method.startsWith("execute")) observer.accept(executed(sql));
    }

    private String executed(@Nullable String sql) {
        if (prepared != null) return prepared;
        return sql != null ? sql : String.join("; ", batch);
    }
}
