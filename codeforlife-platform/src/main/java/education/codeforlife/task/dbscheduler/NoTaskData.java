package education.codeforlife.task.dbscheduler;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import org.jspecify.annotations.Nullable;

/** Rejects the data of tasks, which db-scheduler would otherwise serialize as Java objects. */
final class NoTaskData implements Serializer {

    @Override
    public byte @Nullable [] serialize(@Nullable Object data) {
        if (data == null) return null;
        throw refusal();
    }

    @Override
    public <T> @Nullable T deserialize(Class<T> type, byte @Nullable [] data) {
        if (data == null) return null;
        throw refusal();
    }

    private static UnsupportedOperationException refusal() {
        return new UnsupportedOperationException("Tasks cannot carry data yet");
    }
}
