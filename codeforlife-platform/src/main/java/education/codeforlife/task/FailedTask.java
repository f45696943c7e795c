package education.codeforlife.task;

import education.codeforlife.platform.Preview;
import java.time.Instant;

/**
 * A task that failed for good.
 *
 * @param task the name with that of the service
 * @param run the id of the run
 * @param attempts how often it began
 * @param error the type of the exception and where it was thrown, without its message, which may be personal
 * @since 0.1.0
 */
@Preview
public record FailedTask(long id, String task, String run, int attempts, String error, Instant failedAt) {}
