package education.codeforlife.event;

import education.codeforlife.platform.Preview;
import java.util.List;

/**
 * The events that groups of the service did not handle, which are kept until they are retried or discarded.
 *
 * @since 0.1.0
 */
@Preview
public interface DeadLetters {

    /** Returns the latest dead letters, the latest first. */
    List<DeadLetter> latest(int limit);

    /** Returns the number of dead letters. */
    long count();

    /**
     * Has the event tried again, with all of its attempts before it.
     *
     * @return false if there is none with the id
     */
    boolean retry(long id);

    /**
     * Deletes the event. Those that it holds back go on.
     *
     * @return false if there is none with the id
     */
    boolean discard(long id);
}
