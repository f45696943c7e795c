package education.codeforlife.error;

import education.codeforlife.api.Internal;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * The refusals that exceptions mean, wherever in a request they are thrown: in a handler, a filter, or what the web
 * server calls.
 *
 * @since 0.1.0
 */
@Internal
public final class Refusals {

    private final Iterable<ErrorTranslator> translators;

    private Refusals(Iterable<ErrorTranslator> translators) {
        this.translators = translators;
    }

    /**
     * Returns the refusals of the given translators' failures, and of the client's faults.
     *
     * @param translators iterated when a request fails, since they may need what is made later than filters
     */
    public static Refusals of(Iterable<ErrorTranslator> translators) {
        return new Refusals(translators);
    }

    /** Returns the refusal that the exception means; {@code null} for a defect of the service. */
    public @Nullable ApiException find(Throwable exception, HttpServletRequest request) {
        if (exception instanceof ApiException refusal) return refusal;
        var known = translate(exception);
        return known != null ? known : ClientFaults.of(exception, request);
    }

    private @Nullable ApiException translate(Throwable exception) {
        for (var translator : translators) {
            var refusal = translator.translate(exception);
            if (refusal != null) return refusal;
        }
        return null;
    }
}
