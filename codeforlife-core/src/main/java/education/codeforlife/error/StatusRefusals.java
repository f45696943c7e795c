package education.codeforlife.error;

import education.codeforlife.api.Internal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;

/**
 * The refusals of those who know no more than a status: the web server, filters, Spring MVC.
 *
 * @since 0.1.0
 */
@Internal
public final class StatusRefusals {

    private StatusRefusals() {}

    /** @param status 4xx or 5xx */
    public static ApiException of(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST -> ApiException.refuse(status, "bad_request", "Bad request.");
            case UNAUTHORIZED ->
                ApiException.refuse(status, "not_authenticated", "Authentication credentials were not provided.");
            case FORBIDDEN -> ApiException.permissionDenied();
            case NOT_FOUND -> ApiException.notFound();
            case NOT_ACCEPTABLE -> ApiException.notAcceptable();
            case SERVICE_UNAVAILABLE -> ApiException.unavailable();
            default ->
                status.is5xxServerError()
                        ? ApiException.refuse(status, "error", "A server error occurred.")
                        : ApiException.refuse(status, code(status), status.getReasonPhrase() + ".");
        };
    }

    /** Returns {@code null} for what the client cannot mend, and for a status that is not known. */
    static @Nullable ApiException of(ErrorResponse response) {
        var status = HttpStatus.resolve(response.getStatusCode().value());
        if (status == null || !status.is4xxClientError()) return null;
        return of(status, firstArgument(response)).headers(headers(response));
    }

    private static HttpHeaders headers(ErrorResponse response) {
        var methods = response.getHeaders().getAllow();
        if (methods.isEmpty()) return response.getHeaders();
        var headers = HttpHeaders.copyOf(response.getHeaders());
        headers.set(HttpHeaders.ALLOW, AllowedMethods.of(names(methods)));
        return headers;
    }

    private static List<String> names(Set<HttpMethod> methods) {
        return methods.stream().map(HttpMethod::name).toList();
    }

    private static ApiException of(HttpStatus status, @Nullable Object argument) {
        if (status == HttpStatus.UNSUPPORTED_MEDIA_TYPE) {
            return ApiException.unsupportedMediaType(argument == null ? null : argument.toString());
        }
        if (status == HttpStatus.METHOD_NOT_ALLOWED && argument != null) {
            return ApiException.methodNotAllowed(argument.toString());
        }
        return of(status);
    }

    /** What Spring's own message names first: the method, or the media type. */
    private static @Nullable Object firstArgument(ErrorResponse response) {
        var arguments = response.getDetailMessageArguments();
        return arguments == null || arguments.length == 0 ? null : arguments[0];
    }

    private static String code(HttpStatus status) {
        return status.name().toLowerCase(java.util.Locale.ROOT);
    }
}
