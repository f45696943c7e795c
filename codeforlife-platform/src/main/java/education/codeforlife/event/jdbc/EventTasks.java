package education.codeforlife.event.jdbc;

import education.codeforlife.api.Internal;
import education.codeforlife.platform.Preview;
import education.codeforlife.task.Task;
import education.codeforlife.task.TaskDescriptor;
import education.codeforlife.task.TaskOptions;
import education.codeforlife.task.TaskRun;
import education.codeforlife.task.Tasks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The task that drains a partition of the outbox: one at a time in the fleet, which waits or runs while its partition has
 * events.
 *
 * @since 0.1.0
 */
@Internal
@Preview
public final class EventTasks {

    /** The name of the task. */
    public static final String NAME = "codeforlife.deliver_events";

    private static final Logger LOGGER = LoggerFactory.getLogger(EventTasks.class);

    record Partition(int number) {}

    static final TaskDescriptor<Partition> DELIVER = TaskDescriptor.of(NAME, Partition.class);

    private final OutboxDrain drain;
    private final Tasks tasks;

    private EventTasks(OutboxDrain drain, Tasks tasks) {
        this.drain = drain;
        this.tasks = tasks;
    }

    /** Returns the tasks of a service. */
    public static EventTasks of(OutboxDrain drain, Tasks tasks) {
        return new EventTasks(drain, tasks);
    }

    /**
     * Never fails: it would be tried again later and later, while the outbox is looked at each second. Its second attempt
     * follows the death of a node.
     */
    @Task(value = NAME, transactional = false, idempotent = true, retries = Integer.MAX_VALUE, timeLimit = "11m")
    void deliver(Partition partition, TaskRun run) {
        try {
            boolean unused = drain.drain(partition.number(), run.attempt() > 1);
        } catch (RuntimeException e) {
            LOGGER.warn("Events of partition {} are left for the next time", partition.number(), e);
        }
    }

    /** Has a partition drained. @return false if its task waits or runs */
    boolean enqueue(int partition) {
        return tasks.enqueue(
                DELIVER, new Partition(partition), TaskOptions.now().key("partition " + partition));
    }

    /** Has all partitions drained that have something to do. */
    public void poll() {
        drain.partitionsWithWork().forEach(this::enqueue);
    }
}
