package education.codeforlife.task;

import education.codeforlife.api.Internal;
import education.codeforlife.platform.Preview;
import java.lang.reflect.Method;
import java.time.Duration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.CronExpression;

/**
 * A method that is annotated {@link Task}.
 *
 * @param name with that of the service
 * @param bean the name of its bean
 * @param payload the type of its parameter; {@code Void} without one
 * @param cron {@code null} for a task that is enqueued
 * @param repeatable whether a run may be repeated after any failure
 * @param repeats how often another run may be repeated although its effect may have happened
 * @since 0.1.0
 */
@Internal
@Preview
public record TaskDeclaration(
        String name,
        String bean,
        Method method,
        Class<?> payload,
        @Nullable CronExpression cron,
        ZoneId zone,
        MissedRun missed,
        boolean transactional,
        boolean repeatable,
        int repeats,
        int retries,
        Duration timeLimit) {

    /** The method in messages. */
    public String place() {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }
}
