package education.codeforlife.error;

import education.codeforlife.api.Internal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;

/**
 * What every answer tells browsers, wherever it is written: by a handler, a filter, or the web server.
 *
 * @since 0.1.0
 */
@Internal
public final class SecurityHeaders {

    private static final Map<String, String> HEADERS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "strict-origin-when-cross-origin",
            "Cross-Origin-Opener-Policy", "same-origin");

    private SecurityHeaders() {}

    /** Sets those that the answer does not have yet. */
    public static void write(HttpServletResponse response) {
        HEADERS.forEach((name, value) -> {
            if (!response.containsHeader(name)) response.setHeader(name, value);
        });
    }
}
