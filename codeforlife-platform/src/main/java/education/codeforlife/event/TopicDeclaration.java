package education.codeforlife.event;

import education.codeforlife.api.Internal;
import education.codeforlife.platform.Preview;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;

/**
 * A record that is annotated {@link Topic}.
 *
 * @param name with that of the service
 * @param key returns the key of an event; {@code null} if the topic does not declare one
 * @since 0.1.0
 */
@Internal
@Preview
public record TopicDeclaration(
        String name,
        Class<? extends Record> record,
        int version,
        @Nullable Method key) {

    /**
     * Returns the key of an event.
     *
     * @param given with the event; {@code null} without one
     * @throws IllegalArgumentException if the key is missing, or given though the topic declares one
     */
    public @Nullable String keyOf(Record event, @Nullable String given) {
        if (key == null) return given;
        if (given != null) {
            throw new IllegalArgumentException("Topic " + name + " declares the key " + key.getName()
                    + ": publish its events without another one");
        }
        var value = ReflectionUtils.invokeMethod(key, event);
        if (value == null) {
            throw new IllegalArgumentException(
                    "An event of topic " + name + " does not have a key: " + key.getName() + " is null");
        }
        return value.toString();
    }
}
