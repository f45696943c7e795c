package education.codeforlife.task;

import education.codeforlife.platform.Preview;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets the method of a bean run a task: later than the request that enqueued it, or at the times of a cron expression, on one
 * node of the service at a time.
 *
 * <pre>{@code
 * @Task("send_reminder")
 * void send(Reminder reminder, TaskRun run) {…}
 *
 * @Task(value = "delete_expired", cron = "0 0 3 * * *")
 * void deleteExpired() {…}
 * }</pre>
 *
 * <p>The method takes the payload, a {@link TaskRun}, both or neither. It runs in a transaction that also records the run as
 * done: its work in the service's database is committed once, though a run may begin twice. The attributes that are text may
 * have placeholders, such as {@code ${reminder.cron}}; durations are written as {@code 30s}, {@code 5m} or {@code PT5M}.
 *
 * @since 0.1.0
 */
@Preview
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Task {

    /** The name among the tasks of the service, in snake_case. */
    String value();

    /** When it runs, with seconds, as Spring's {@code @Scheduled} has it; empty for a task that is enqueued. */
    String cron() default "";

    /** The time zone of the cron expression. */
    String zone() default "UTC";

    /** What happens to a run of a cron expression that no node began before the next one was due. */
    MissedRun missed() default MissedRun.RUN;

    /**
     * Returns whether the run is a transaction. If false, for effects elsewhere, it happens at least once if it is
     * {@link #idempotent}, and at most once if not; the id of the run is then a key that other services can recognise it by.
     */
    boolean transactional() default true;

    /** Returns whether a run that is not a transaction may begin again after a failure. */
    boolean idempotent() default false;

    /**
     * How often a run that is neither a transaction nor {@link #idempotent} is repeated although its effect may have
     * happened: after the death of its node, a time-out, or any other failure that is not a {@link TaskFailedException}.
     */
    int repeats() default 0;

    /** How often a failed run is tried again. Then the task is kept as failed. */
    int retries() default 8;

    /** How long a run may take. Then its statement is cancelled, its thread interrupted, and it has failed. */
    String timeLimit() default "5m";
}
