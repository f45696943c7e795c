package education.codeforlife.error;

import education.codeforlife.api.Internal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes refusals as JSON: in the shape that clients of the wire contract know, or as problem details (RFC 9457) with
 * stable codes for those who ask for {@code application/problem+json}.
 *
 * @since 0.1.0
 */
@Internal
public final class ErrorWriter {

    private static final String CODE = ErrorWriter.class.getName() + ".code";

    private final JsonMapper json;

    public ErrorWriter(JsonMapper json) {
        this.json = json;
    }

    /** Writes the whole answer; does nothing if one was sent already. */
    public void write(ApiException refusal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) return;
        response.resetBuffer(); // an answer may fail when it is sent: its session cannot be stored
        var text = begin(refusal, request, response);
        var body = text.getBytes(StandardCharsets.UTF_8); // messages may quote lone surrogates, which become "?" here
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /**
     * Sets the status and the headers of the answer, and returns its body.
     *
     * @return the body as JSON, for a caller that writes it itself
     */
    public String begin(ApiException refusal, HttpServletRequest request, HttpServletResponse response) {
        request.setAttribute(CODE, refusal.code());
        boolean problem = AcceptHeader.prefersProblem(request);
        response.setStatus(refusal.status().value());
        SecurityHeaders.write(request, response);
        refusal.getHeaders().forEach((name, values) -> set(name, values, response));
        varyByAccept(response);
        response.setContentType(problem ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : MediaType.APPLICATION_JSON_VALUE);
        return json.writeValueAsString(problem ? inOrder(refusal.getBody()) : refusal.toJson());
    }

    /** The code of the refusal that the request was answered with; null if there was none. */
    public static @Nullable String refusalOf(HttpServletRequest request) {
        return (String) request.getAttribute(CODE);
    }

    /** In the place of what was set before the refusal. */
    private static void set(String name, List<String> values, HttpServletResponse response) {
        response.setHeader(name, values.get(0));
        values.stream().skip(1).forEach(value -> response.addHeader(name, value));
    }

    /** Caches keep the shapes of an answer apart. */
    private static void varyByAccept(HttpServletResponse response) {
        boolean varies = response.getHeaders(HttpHeaders.VARY).stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .anyMatch(name -> name.equals("*") || name.equalsIgnoreCase(HttpHeaders.ACCEPT));
        if (!varies) response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }

    /** In the order of RFC 9457, whatever else the mapper would sort by. */
    private static Map<String, Object> inOrder(ProblemDetail detail) {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", Objects.requireNonNullElse(detail.getType(), "about:blank"));
        problem.put("title", detail.getTitle());
        problem.put("status", detail.getStatus());
        problem.put("detail", detail.getDetail());
        if (detail.getProperties() != null) problem.putAll(detail.getProperties());
        return problem;
    }
}
