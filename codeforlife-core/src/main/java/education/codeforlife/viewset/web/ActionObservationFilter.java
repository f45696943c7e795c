package education.codeforlife.viewset.web;

import education.codeforlife.api.Internal;
import education.codeforlife.error.ErrorWriter;
import education.codeforlife.request.Action;
import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationFilter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.observation.ServerRequestObservationContext;

/**
 * Adds the view set, the action and the code of a refusal to Spring's observation of a request, whatever convention names
 * its other keys. An observation for each action would cost a twentieth of a small request, and last nearly as long.
 *
 * @since 0.1.0
 */
@Internal
public final class ActionObservationFilter implements ObservationFilter {

    static final String VIEW_SET = "view_set";
    static final String ACTION = "action";
    static final String CODE = "code";

    private static final String SERVED = ActionObservationFilter.class.getName() + ".served";

    /** The action that a request asks for, permitted or not. */
    private record Served(String viewSet, Action action) {}

    static void name(HttpServletRequest request, String viewSet, Action action) {
        request.setAttribute(SERVED, new Served(viewSet, action));
    }

    @Override
    public Observation.Context map(Observation.Context context) {
        if (context instanceof ServerRequestObservationContext observed) {
            var request = observed.getCarrier();
            if (request != null) addKeys(observed, request);
        }
        return context;
    }

    /** A meter needs the same keys each time. */
    private static void addKeys(Observation.Context context, HttpServletRequest request) {
        var served = (Served) request.getAttribute(SERVED);
        context.addLowCardinalityKeyValue(keyValue(VIEW_SET, served == null ? null : served.viewSet));
        context.addLowCardinalityKeyValue(keyValue(ACTION, served == null ? null : served.action.name()));
        context.addHighCardinalityKeyValue(keyValue(CODE, ErrorWriter.refusalOf(request)));
    }

    private static KeyValue keyValue(String key, @Nullable String value) {
        return KeyValue.of(key, Objects.requireNonNullElse(value, KeyValue.NONE_VALUE));
    }
}
