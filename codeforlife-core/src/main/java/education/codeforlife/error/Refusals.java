package education.codeforlife.error;

import education.codeforlife.api.Internal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The refusals that exceptions mean, wherever in a request they are thrown: in a handler, a filter, or what the web
 * server calls.
 *
 * @since 0.1.0
 */
@Internal
public final class Refusals {

    private final Supplier<Stream<ErrorTranslator>> translators;

    private Refusals(Supplier<Stream<ErrorTranslator>> translators) {
        this.translators = translators;
    }

    /** @param translators asked for when the first request fails, since they may need what is made later than filters */
    public static Refusals of(Supplier<Stream<ErrorTranslator>> translators) {
        return new Refusals(translators);
    }

    /** Returns the refusal that the exception means; {@code null} for a defect of the service. */
    public @Nullable ApiException find(Throwable exception, HttpServletRequest request) {
        var fault = ClientFaults.of(exception, request);
        return fault != null ? fault : translate(exception);
    }

    private @Nullable ApiException translate(Throwable exception) {
        return translators
                .get()
                .map(translator -> translator.translate(exception))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
