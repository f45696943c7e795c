package education.codeforlife.event;

import education.codeforlife.platform.Preview;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that a group did not handle, for good.
 *
 * @param event its id, topic, time and key
 * @param attempts how often it was tried
 * @param reason that the method gave, or the type of its exception and where it was thrown, without its message, which may
 *     be personal
 * @since 0.1.0
 */
@Preview
public record DeadLetter(
        long id,
        EventHeaders event,
        String group,
        int attempts,
        @Nullable String reason,
        Instant failedAt) {}
