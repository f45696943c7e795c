package education.codeforlife.request.autoconfigure;

import education.codeforlife.error.ApiException;
import education.codeforlife.error.ErrorWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.cors.DefaultCorsProcessor;

/**
 * Refuses foreign origins in JSON. Plain reads are answered, without the headers that would let the other site's
 * scripts see the answer: so they were before, and caches may share them.
 */
final class JsonCorsProcessor extends DefaultCorsProcessor {

    private static final Set<String> SAFE = Set.of("GET", "HEAD");
    private static final Pattern ORIGIN = Pattern.compile("https?://[A-Za-z0-9.:\\[\\]-]{1,100}");

    private final ErrorWriter writer;

    JsonCorsProcessor(ErrorWriter writer) {
        this.writer = writer;
    }

    @Override
    public boolean processRequest(
            @Nullable CorsConfiguration config, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (isForeignRead(config, request)) {
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
            return true;
        }
        boolean allowed = super.processRequest(config, request, response);
        if (!allowed) writer.write(refusal(request), request, response);
        return allowed;
    }

    private static boolean isForeignRead(@Nullable CorsConfiguration config, HttpServletRequest request) {
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null
                && SAFE.contains(request.getMethod())
                && !CorsUtils.isPreFlightRequest(request)
                && (config == null || config.checkOrigin(origin) == null);
    }

    private static ApiException refusal(HttpServletRequest request) {
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        var shown = origin != null && ORIGIN.matcher(origin).matches() ? origin : "null";
        return ApiException.refuse(
                HttpStatus.FORBIDDEN,
                "origin_not_allowed",
                "CSRF Failed: Origin checking failed - " + shown + " does not match any trusted origins.");
    }

    /** Instead of writing text. */
    @Override
    protected void rejectRequest(ServerHttpResponse response) {
        response.setStatusCode(HttpStatus.FORBIDDEN);
    }
}
