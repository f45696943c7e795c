package education.codeforlife.task.dbscheduler;

import com.github.kagkarlsson.scheduler.serializer.Serializer;

/** Rejects the data of tasks, which db-scheduler would otherwise serialize as Java objects. */
final class NoTaskData implements Serializer {

    @Override
    public byte[] serialize(Object data) {
        throw refusal();
    }

    @Override
    public <T> T deserialize(Class<T> type, byte[] data) {
        throw refusal();
    }

    private static UnsupportedOperationException refusal() {
        return new UnsupportedOperationException("Tasks cannot carry data yet");
    }
}
