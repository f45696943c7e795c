package education.codeforlife.viewset.web;

import education.codeforlife.request.Action;
import io.micrometer.observation.Observation;
import org.jspecify.annotations.Nullable;

/**
 * An action of a view set while it is observed.
 *
 * @since 0.1.0
 */
public final class ActionObservationContext extends Observation.Context {

    /**
     * The outcome of an action.
     *
     * @since 0.1.0
     */
    public enum Outcome {
        /** The action did what the request asks for. */
        SUCCESS,
        /** The request was refused: 4xx. */
        REFUSED,
        /** The service failed: 5xx. */
        ERROR
    }

    private final String viewSet;
    private final Action action;
    private @Nullable Outcome outcome;
    private @Nullable String code;

    ActionObservationContext(String viewSet, Action action) {
        this.viewSet = viewSet;
        this.action = action;
    }

    /** Returns the path of the view set. */
    public String viewSet() {
        return viewSet;
    }

    public Action action() {
        return action;
    }

    /** Returns how the action ended; {@code null} until it has. */
    public @Nullable Outcome outcome() {
        return outcome;
    }

    /** Returns the stable code of the refusal or the failure; {@code null} if there is none. */
    public @Nullable String code() {
        return code;
    }

    void end(Outcome outcome, @Nullable String code) {
        this.outcome = outcome;
        this.code = code;
    }
}
