package education.codeforlife.viewset.web;

import education.codeforlife.error.ApiException;
import education.codeforlife.error.ErrorWriter;
import education.codeforlife.error.StatusRefusals;
import education.codeforlife.request.Action;
import education.codeforlife.viewset.web.ActionObservationContext.Outcome;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.AsyncHandlerInterceptor;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * Observes actions: from before the arguments of their methods are resolved until after the answer is written, so that
 * the transaction with its retries and its commit is within. An action that is refused before its method is called has
 * an observation too.
 */
final class ActionObservations implements AsyncHandlerInterceptor {

    private static final ActionObservationConvention DEFAULT = new ActionObservationConvention() {};
    private static final String OBSERVATION = ActionObservations.class.getName() + ".observation";
    private static final String SCOPE = ActionObservations.class.getName() + ".scope";

    private final ObservationRegistry registry;
    private final @Nullable ActionObservationConvention convention;

    ActionObservations(ObservationRegistry registry, @Nullable ActionObservationConvention convention) {
        this.registry = registry;
        this.convention = convention;
    }

    boolean isNoop() {
        return registry.isNoop();
    }

    /** Prepares the observation of the action that serves the request. */
    void expect(HttpServletRequest request, String viewSet, Action action) {
        if (!isNoop() && !isResumed(request)) request.setAttribute(OBSERVATION, create(viewSet, action));
    }

    /** Observes an action that ends before its method is called. */
    void failed(String viewSet, Action action, RuntimeException failure) {
        if (isNoop()) return;
        var refusal =
                failure instanceof ApiException known ? known : StatusRefusals.of(HttpStatus.INTERNAL_SERVER_ERROR);
        stop(create(viewSet, action).start(), refusal.status().value(), refusal.code(), failure);
    }

    private Observation create(String viewSet, Action action) {
        return Observation.createNotStarted(
                convention, DEFAULT, () -> new ActionObservationContext(viewSet, action), registry);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getAttribute(OBSERVATION) instanceof Observation observation) {
            if (!isResumed(request)) observation.start();
            request.setAttribute(SCOPE, observation.openScope());
        }
        return true;
    }

    /** The action continues in another thread, and returns by another dispatch of the same request. */
    private static boolean isResumed(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.ASYNC;
    }

    @Override
    public void afterConcurrentHandlingStarted(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        closeScope(request);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception unresolved) {
        closeScope(request);
        if (request.getAttribute(OBSERVATION) instanceof Observation observation) {
            request.removeAttribute(OBSERVATION);
            var failure = unresolved == null ? request.getAttribute(DispatcherServlet.EXCEPTION_ATTRIBUTE) : unresolved;
            stop(observation, response.getStatus(), ErrorWriter.refusalOf(request), (Throwable) failure);
        }
    }

    private static void closeScope(HttpServletRequest request) {
        if (request.getAttribute(SCOPE) instanceof Observation.Scope scope) scope.close();
        request.removeAttribute(SCOPE);
    }

    private static void stop(Observation observation, int status, @Nullable String code, @Nullable Throwable failure) {
        var outcome = outcome(status, failure);
        if (observation.getContext() instanceof ActionObservationContext context) context.end(outcome, code);
        if (outcome == Outcome.ERROR && failure != null) observation.error(failure);
        observation.stop();
    }

    /** A failure without a status is Spring Security's to answer, or that of a client that is gone. */
    private static Outcome outcome(int status, @Nullable Throwable failure) {
        if (status >= 500) return Outcome.ERROR;
        return status >= 400 || failure != null ? Outcome.REFUSED : Outcome.SUCCESS;
    }
}
