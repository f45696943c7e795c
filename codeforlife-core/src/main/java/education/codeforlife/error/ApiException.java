package education.codeforlife.error;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;

/**
 * A refusal with a status, a stable code and a message that may be shown to the caller; rendered as
 * {@code {"detail": message}}. Thrown anywhere below a request, it ends the request's transaction.
 *
 * <p>It is an {@link ErrorResponse} of Spring, whose problem detail has the code as its property {@value #CODE}.
 *
 * <p>{@link #refuse} makes a refusal of the service's own; the other factories make those of the wire contract:
 *
 * <pre>{@code
 * throw ApiException.refuse(HttpStatus.CONFLICT, "class_not_empty", "The class still has pupils.");
 * }</pre>
 *
 * @since 0.1.0
 */
public class ApiException extends RuntimeException implements ErrorResponse {

    private static final String CODE = "code";
    private static final String RETRY_SECONDS = "5";

    private final HttpStatus status;
    private final String code;
    private final String detail;
    private final HttpHeaders headers = new HttpHeaders();

    protected ApiException(HttpStatus status, String code, String detail) {
        super(status.value() + " " + code + ": " + detail);
        this.status = status;
        this.code = code;
        this.detail = detail;
    }

    /**
     * A refusal of a service's own, such as a 409 for a class that still has pupils.
     *
     * @param status 4xx or 5xx
     */
    public static ApiException refuse(HttpStatus status, String code, String message) {
        if (!status.isError()) throw new IllegalArgumentException("Invalid status " + status + ": use 4xx or 5xx");
        return new ApiException(status, code, message);
    }

    public static ApiException notFound() {
        return new ApiException(HttpStatus.NOT_FOUND, "not_found", "Not found.");
    }

    /** No row that the caller can see has the key: unknown and invisible answer alike. */
    public static ApiException notFound(String model) {
        return new ApiException(HttpStatus.NOT_FOUND, "not_found", "No " + model + " matches the given query.");
    }

    /** Returns the refusal of an anonymous caller. */
    public static ApiException notAuthenticated() {
        return new ApiException(
                HttpStatus.FORBIDDEN, "not_authenticated", "Authentication credentials were not provided.");
    }

    public static ApiException permissionDenied() {
        return new ApiException(
                HttpStatus.FORBIDDEN, "permission_denied", "You do not have permission to perform this action.");
    }

    /** Returns {@link #permissionDenied} for a known caller, else {@link #notAuthenticated}. */
    public static ApiException denied(boolean authenticated) {
        return authenticated ? permissionDenied() : notAuthenticated();
    }

    public static ApiException methodNotAllowed(String method) {
        return new ApiException(
                HttpStatus.METHOD_NOT_ALLOWED, "method_not_allowed", "Method \"" + method + "\" not allowed.");
    }

    public static ApiException notAcceptable() {
        return new ApiException(
                HttpStatus.NOT_ACCEPTABLE, "not_acceptable", "Could not satisfy the request Accept header.");
    }

    public static ApiException unsupportedMediaType(@Nullable String type) {
        var name = type == null ? "" : type;
        return new ApiException(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "unsupported_media_type",
                "Unsupported media type \"" + name + "\" in request.");
    }

    /** The body is not JSON; {@code problem} says why without echoing any of it. */
    public static ApiException parseError(String problem) {
        return new ApiException(HttpStatus.BAD_REQUEST, "parse_error", "JSON parse error - " + problem);
    }

    public static ApiException contentTooLarge(String message) {
        return new ApiException(HttpStatus.CONTENT_TOO_LARGE, "content_too_large", message);
    }

    /** The row is still referred to, so that it cannot be deleted. */
    public static ApiException protectedByReference(String model) {
        return new ApiException(
                HttpStatus.CONFLICT, "protected", "This " + model + " is still in use and cannot be deleted.");
    }

    /** Returns the refusal of a change to a row that another request changed in between. */
    public static ApiException conflict() {
        return new ApiException(HttpStatus.CONFLICT, "conflict", "The data was changed in the meantime.");
    }

    /** Returns the refusal of a request that may succeed when it is sent again, in {@value #RETRY_SECONDS} seconds. */
    public static ApiException unavailable() {
        return new ApiException(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "The service is busy. Please try again.")
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    }

    /** Adds headers to the answer. */
    public ApiException headers(HttpHeaders added) {
        headers.putAll(added);
        return this;
    }

    /** Adds a header to the answer. */
    public ApiException header(String name, String value) {
        headers.add(name, value);
        return this;
    }

    /** Keeps what led to this refusal, for logs. */
    public ApiException because(Throwable cause) {
        initCause(cause);
        return this;
    }

    public final HttpStatus status() {
        return status;
    }

    public final String code() {
        return code;
    }

    /** The message for the caller. */
    public final String detail() {
        return detail;
    }

    @Override
    public final HttpStatusCode getStatusCode() {
        return status;
    }

    @Override
    public final HttpHeaders getHeaders() {
        return headers;
    }

    /** The body for clients that ask for problem details (RFC 9457). */
    @Override
    public ProblemDetail getBody() {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setProperty(CODE, code);
        return problem;
    }

    /** The body on the wire: anything that serializes to JSON. */
    public Object toJson() {
        return Map.of("detail", detail);
    }
}
