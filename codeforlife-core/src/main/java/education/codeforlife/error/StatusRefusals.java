package education.codeforlife.error;

import education.codeforlife.api.Internal;
import org.springframework.http.HttpStatus;

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

    private static String code(HttpStatus status) {
        return status.name().toLowerCase(java.util.Locale.ROOT);
    }
}
