package education.codeforlife.error;

import education.codeforlife.api.Internal;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * The headers of every answer that protect browsers, whether a handler, a filter or the web server writes it.
 *
 * @since 0.1.0
 */
@Internal
public final class SecurityHeaders {

    private static final Map<String, String> HEADERS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "strict-origin-when-cross-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");

    /** The answers of these paths are not stored by browsers or proxies, whatever they are. */
    private static final List<String> UNSTORED = List.of("/session/", "/csrf/cookie/");

    private SecurityHeaders() {}

    /** Calls the action with the name and the value of each. */
    public static void forEach(BiConsumer<String, String> action) {
        HEADERS.forEach(action);
    }

    /** Sets those that the answer does not have yet, and {@code no-store} if the path is one of sessions. */
    public static void write(HttpServletRequest request, HttpServletResponse response) {
        HEADERS.forEach((name, value) -> {
            if (!response.containsHeader(name)) response.setHeader(name, value);
        });
        var path = path(request) + "/";
        if (UNSTORED.stream().anyMatch(path::startsWith)) response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** Returns the decoded path that the client sent, also while an error page answers. */
    private static String path(HttpServletRequest request) {
        var forwarded = request.getAttribute(RequestDispatcher.FORWARD_SERVLET_PATH);
        if (forwarded != null) return "" + forwarded + text(request.getAttribute(RequestDispatcher.FORWARD_PATH_INFO));
        return "" + text(request.getServletPath()) + text(request.getPathInfo());
    }

    private static Object text(@Nullable Object part) {
        return part == null ? "" : part;
    }
}
