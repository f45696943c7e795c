package education.codeforlife.error;

import education.codeforlife.api.Internal;
import org.jspecify.annotations.Nullable;

/**
 * Finds the refusals that exceptions of some kind mean, before they are taken for a fault of the client or a defect of the
 * service. A port: concepts that know what such exceptions mean have beans of it.
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
