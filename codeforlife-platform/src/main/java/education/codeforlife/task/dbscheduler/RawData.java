package education.codeforlife.task.dbscheduler;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import org.jspecify.annotations.Nullable;

/** Leaves the data of tasks as the bytes that they are, which db-scheduler would otherwise read as Java objects. */
final class RawData implements Serializer {

    @Override
    public byte @Nullable [] serialize(@Nullable Object data) {
        if (data == null) return null;
        if (data instanceof byte[] bytes) return bytes;
        throw new UnsupportedOperationException("The data of a task is not bytes: enqueue it by Tasks");
    }

    @Override
    public <T> @Nullable T deserialize(Class<T> type, byte @Nullable [] data) {
        if (data == null) return null;
        if (type == byte[].class) return type.cast(data);
        throw new UnsupportedOperationException("The data of a task is not bytes: declare it by @Task");
    }
}
