package education.codeforlife.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A metric that the library reports. {@code docs/reference/metrics.md} is generated from the constants of this type.
 *
 * @param metric the name with dots, as Micrometer has it
 * @param description what is measured, in one sentence
 * @param unit of the value; {@code null} for a count
 * @param isObservation whether it is a timer with the tag {@code error}, and a span of traces
 * @param tags the names of the tags that the library sets
 * @since 0.1.0
 */
@Internal
public record DeclaredMetric(
        String metric, String description, @Nullable String unit, boolean isObservation, List<String> tags) {

    /** Declares a number of things or events. */
    public static DeclaredMetric count(String metric, String description, String... tags) {
        return new DeclaredMetric(metric, description, null, false, List.of(tags));
    }

    /** Declares an age in seconds. */
    public static DeclaredMetric age(String metric, String description, String... tags) {
        return new DeclaredMetric(metric, description, "seconds", false, List.of(tags));
    }

    /** Declares work that has a duration and may fail. */
    public static DeclaredMetric observation(String metric, String description, String... tags) {
        return new DeclaredMetric(metric, description, null, true, List.of(tags));
    }
}
