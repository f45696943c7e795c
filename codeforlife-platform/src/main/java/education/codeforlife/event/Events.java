package education.codeforlife.event;

import education.codeforlife.platform.Preview;
import java.util.Collection;

/**
 * Publishes the events of the service, in the transaction of the caller: they are sent when, and only when, it commits.
 *
 * <pre>{@code
 * events.publish(new ClassJoined(student.getId(), classId));
 * }</pre>
 *
 * <p>Events are JSON of at most 64 KiB.
 *
 * @since 0.1.0
 */
@Preview
public interface Events {

    /**
     * Publishes an event, with the key that its {@link Topic} declares.
     *
     * @throws IllegalArgumentException if its record is not a {@link Topic} of the service, its key is missing, or its JSON
     *     cannot be written or is too large
     * @throws IllegalStateException without a transaction of the service's database, or in one that only reads
     */
    void publish(Record event);

    /**
     * Publishes an event with a key.
     *
     * @throws IllegalArgumentException as without a key; also if the topic declares another key, or the key is empty, has
     *     more than 200 characters, or one that a database cannot store
     * @throws IllegalStateException as without a key
     */
    void publish(Record event, String key);

    /** Publishes events in their order, in one batch. @throws RuntimeException as for one */
    void publishAll(Collection<? extends Record> events);
}
