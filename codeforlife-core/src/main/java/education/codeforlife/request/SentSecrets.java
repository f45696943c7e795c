package education.codeforlife.request;

import education.codeforlife.error.ApiException;
import org.jspecify.annotations.Nullable;

/**
 * The secrets in the body of a request, such as the token of an invitation.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface SentSecrets {

    /** Those of a request without a body. */
    SentSecrets NONE = field -> null;

    /** Waits for the body without looking at it. */
    default void receive() {}

    /**
     * Reads the body, once.
     *
     * @return the text of its field; {@code null} if there is none
     * @throws ApiException 400, 413 or 415 if the body cannot be read
     */
    @Nullable
    String text(String field);
}
