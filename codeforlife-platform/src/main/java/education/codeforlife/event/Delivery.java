package education.codeforlife.event;

import education.codeforlife.platform.Preview;
import java.time.Duration;

/**
 * The delivery of one event to the method of a {@link Subscribe}, which decides its end. The last decision counts; without
 * one, the event is acknowledged when the method returns, and refused if it throws an exception.
 *
 * @since 0.1.0
 */
@Preview
public interface Delivery {

    /** Returns the id of the event, its topic, time and key. */
    EventHeaders headers();

    /** Returns the group of the method. */
    String group();

    /** Returns 1 for the first attempt, and one more after each that failed. */
    int attempt();

    /** The event is handled, once the method has returned and its work is committed. */
    void ack();

    /**
     * The attempt has failed: its work is rolled back, and the event is tried again, as after an exception.
     *
     * @param reason is kept and logged, and must not have personal data
     */
    void nack(String reason);

    /**
     * The event comes too early: the work is rolled back, and the event is tried again after the delay. That is not counted
     * as a failure.
     *
     * @throws IllegalArgumentException if the delay is not positive
     */
    void later(Duration delay);

    /**
     * The event would fail again: its work is rolled back, and it is kept as a dead letter at once.
     *
     * @param reason is kept and logged, and must not have personal data
     */
    void reject(String reason);
}
