package education.codeforlife.request.autoconfigure;

import education.codeforlife.error.ApiException;
import education.codeforlife.error.ErrorWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.DefaultCorsProcessor;

/** Refuses foreign origins in JSON. */
final class JsonCorsProcessor extends DefaultCorsProcessor {

    private final ErrorWriter writer;

    JsonCorsProcessor(ErrorWriter writer) {
        this.writer = writer;
    }

    @Override
    public boolean processRequest(
            @Nullable CorsConfiguration config, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean allowed = super.processRequest(config, request, response);
        if (!allowed) writer.write(refusal(), request, response);
        return allowed;
    }

    private static ApiException refusal() {
        return ApiException.refuse(
                HttpStatus.FORBIDDEN, "origin_not_allowed", "Requests from this origin are not allowed.");
    }

    /** Instead of writing text. */
    @Override
    protected void rejectRequest(ServerHttpResponse response) {
        response.setStatusCode(HttpStatus.FORBIDDEN);
    }
}
