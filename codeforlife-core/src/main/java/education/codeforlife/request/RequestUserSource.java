package education.codeforlife.request;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * A way to find the user of a request, such as a session or a token. All beans of this type are asked, in their
 * order, until one knows.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface RequestUserSource {

    /** The sender; null when this source does not know them. */
    @Nullable
    RequestUser find(HttpServletRequest request);
}
