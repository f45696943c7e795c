package education.codeforlife.error;

import education.codeforlife.api.Internal;
import org.jspecify.annotations.Nullable;

/**
 * Finds failures that are neither the client's fault nor a defect of the service, and refuses their requests. A port:
 * concepts whose failures these are have beans of it.
 *
 * @since 0.1.0
 */
@Internal
@FunctionalInterface
public interface ErrorTranslator {

    /** Returns the refusal that the failure means; {@code null} if it is not one of this translator's. */
    @Nullable
    ApiException translate(Throwable failure);
}
