package education.codeforlife.event;

import education.codeforlife.platform.Preview;

/**
 * What happens to later events with the key of a dead letter.
 *
 * @since 0.1.0
 */
@Preview
public enum AfterDeadLetter {
    /** They wait until the dead letter is retried or discarded. */
    HOLD,
    /** They are handled without it. */
    CONTINUE
}
