package education.codeforlife.viewset.web;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The name and the keys that actions are observed with. A bean of this type replaces ours:
 *
 * <pre>{@code
 * @Bean
 * ActionObservationConvention shortName() {
 *     return new ActionObservationConvention() {
 *         @Override
 *         public String getName() {
 *             return "api";
 *         }
 *     };
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
public interface ActionObservationConvention extends ObservationConvention<ActionObservationContext> {

    /** The name of the observation, and so of its timer. */
    String NAME = "codeforlife.action";

    /** The key of the view set's path. */
    String VIEW_SET = "view_set";

    /** The key of the action's name. */
    String ACTION = "action";

    /** The key of the outcome: {@code success}, {@code refused} or {@code error}. */
    String OUTCOME = "outcome";

    /** The key of the refusal's stable code, of traces only. */
    String CODE = "code";

    @Override
    default String getName() {
        return NAME;
    }

    @Override
    default String getContextualName(ActionObservationContext context) {
        return context.viewSet() + " " + context.action().name();
    }

    @Override
    default KeyValues getLowCardinalityKeyValues(ActionObservationContext context) {
        var outcome = context.outcome();
        return KeyValues.of(
                VIEW_SET,
                context.viewSet(),
                ACTION,
                context.action().name(),
                OUTCOME,
                orNone(outcome == null ? null : outcome.name().toLowerCase(Locale.ROOT)));
    }

    @Override
    default KeyValues getHighCardinalityKeyValues(ActionObservationContext context) {
        return KeyValues.of(CODE, orNone(context.code()));
    }

    @Override
    default boolean supportsContext(Observation.Context context) {
        return context instanceof ActionObservationContext;
    }

    private static String orNone(@Nullable String value) {
        return value == null ? KeyValue.NONE_VALUE : value;
    }
}
