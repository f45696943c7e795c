package education.codeforlife.rpc.grpc;

import education.codeforlife.error.ApiException;
import io.grpc.Status.Code;
import org.springframework.http.HttpStatus;

/** The statuses of gRPC that stand for those of HTTP, and the other way round. */
final class StatusCodes {

    private StatusCodes() {}

    /** Returns the status of a refusal, which says by its code that a caller is not known, or that rows changed. */
    static Code of(ApiException refusal) {
        return switch (refusal.code()) {
            case "not_authenticated", "authentication_failed" -> Code.UNAUTHENTICATED;
            case "conflict" -> Code.ABORTED;
            default -> of(refusal.status());
        };
    }

    private static Code of(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST, UNPROCESSABLE_CONTENT -> Code.INVALID_ARGUMENT;
            case UNAUTHORIZED -> Code.UNAUTHENTICATED;
            case FORBIDDEN -> Code.PERMISSION_DENIED;
            case NOT_FOUND -> Code.NOT_FOUND;
            case CONTENT_TOO_LARGE, TOO_MANY_REQUESTS -> Code.RESOURCE_EXHAUSTED;
            case NOT_IMPLEMENTED -> Code.UNIMPLEMENTED;
            case SERVICE_UNAVAILABLE -> Code.UNAVAILABLE;
            case GATEWAY_TIMEOUT -> Code.DEADLINE_EXCEEDED;
            default -> status.is5xxServerError() ? Code.INTERNAL : Code.FAILED_PRECONDITION;
        };
    }

    static HttpStatus http(Code code) {
        return switch (code) {
            case INVALID_ARGUMENT, OUT_OF_RANGE -> HttpStatus.BAD_REQUEST;
            case UNAUTHENTICATED -> HttpStatus.UNAUTHORIZED;
            case PERMISSION_DENIED -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case ALREADY_EXISTS, ABORTED, FAILED_PRECONDITION -> HttpStatus.CONFLICT;
            case RESOURCE_EXHAUSTED -> HttpStatus.TOO_MANY_REQUESTS;
            case UNIMPLEMENTED -> HttpStatus.NOT_IMPLEMENTED;
            case UNAVAILABLE, CANCELLED -> HttpStatus.SERVICE_UNAVAILABLE;
            case DEADLINE_EXCEEDED -> HttpStatus.GATEWAY_TIMEOUT;
            default -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }
}
