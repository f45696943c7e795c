package education.codeforlife.event;

import education.codeforlife.api.Internal;
import education.codeforlife.platform.Preview;
import java.lang.reflect.Method;
import java.time.Duration;

/**
 * A method that is annotated {@link Subscribe}.
 *
 * @param topic with the name of its service
 * @param bean the name of its bean
 * @param record the type of its parameter
 * @param version the newest one that the record reads
 * @since 0.1.0
 */
@Internal
@Preview
public record Subscription(
        String topic,
        String group,
        String bean,
        Method method,
        Class<? extends Record> record,
        int version,
        int retries,
        Duration timeLimit,
        AfterDeadLetter afterDeadLetter) {

    /** The method in messages. */
    public String place() {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }
}
