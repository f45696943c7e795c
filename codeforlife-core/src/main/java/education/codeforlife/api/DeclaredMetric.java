package education.codeforlife.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A metric that the library reports. Its implementations are enums, from which {@code docs/reference/metrics.md} is
 * generated.
 *
 * @since 0.1.0
 */
@Internal
public interface DeclaredMetric {

    /** Returns the name with dots, as Micrometer has it. */
    String metric();

    /** Returns what is measured, in one sentence. */
    String description();

    /** Returns the names of the tags that the library sets. */
    List<String> tags();

    /** Returns the unit of the value; {@code null} for a count. */
    default @Nullable String unit() {
        return null;
    }

    /** Returns whether this is an observation, and so a timer with the tag {@code error} and a span of traces. */
    default boolean isObservation() {
        return false;
    }
}
