package education.codeforlife.error;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.util.StringUtils;
import org.springframework.web.ErrorResponse;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The refusals that exceptions mean whose status is said in one of Spring's ways. */
final class SpringRefusals {

    private SpringRefusals() {}

    /**
     * Returns the refusal of an {@link ErrorResponse}, or of an exception whose class has {@link ResponseStatus};
     * {@code null} for a failure of the service, for a status that is not known, and for any other exception.
     */
    static @Nullable ApiException of(Throwable exception) {
        if (exception instanceof ErrorResponse response) return of(response);
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            var annotation = AnnotatedElementUtils.findMergedAnnotation(cause.getClass(), ResponseStatus.class);
            if (annotation != null) return of(annotation);
        }
        return null;
    }

    private static @Nullable ApiException of(ResponseStatus annotation) {
        var status = annotation.code();
        return isRefusal(status)
                ? new Described(status, ProblemDetail.forStatusAndDetail(status, annotation.reason()))
                : null;
    }

    private static @Nullable ApiException of(ErrorResponse response) {
        var status = HttpStatus.resolve(response.getStatusCode().value());
        if (status == null || !isRefusal(status)) return null;
        return of(status, response).headers(headers(response));
    }

    private static boolean isRefusal(HttpStatus status) {
        return status.isError() && status != HttpStatus.INTERNAL_SERVER_ERROR;
    }

    private static ApiException of(HttpStatus status, ErrorResponse response) {
        boolean own = response instanceof ErrorResponseException && status.is4xxClientError();
        if (own && isDescribed(response.getBody())) return new Described(status, response.getBody());
        var argument = firstArgument(response);
        return switch (status) {
            case UNSUPPORTED_MEDIA_TYPE ->
                ApiException.unsupportedMediaType(argument == null ? null : argument.toString());
            case METHOD_NOT_ALLOWED ->
                argument == null ? StatusRefusals.of(status) : ApiException.methodNotAllowed(argument.toString());
            default -> StatusRefusals.of(status);
        };
    }

    private static boolean isDescribed(ProblemDetail body) {
        return StringUtils.hasText(body.getDetail()) || body.getProperties() != null || body.getType() != null;
    }

    /** Returns the first argument of Spring's own message: the method, or the media type. */
    private static @Nullable Object firstArgument(ErrorResponse response) {
        var arguments = response.getDetailMessageArguments();
        return arguments == null || arguments.length == 0 ? null : arguments[0];
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

    /** A refusal that a service describes by a problem detail of its own. */
    private static final class Described extends ApiException {

        private final ProblemDetail problem;

        Described(HttpStatus status, ProblemDetail problem) {
            super(status, code(status, problem), detail(status, problem));
            this.problem = problem;
        }

        private static String code(HttpStatus status, ProblemDetail problem) {
            var properties = problem.getProperties();
            return properties != null && properties.get("code") instanceof String code
                    ? code
                    : StatusRefusals.of(status).code();
        }

        /** The service's failures say nothing of its inside. */
        private static String detail(HttpStatus status, ProblemDetail problem) {
            var detail = problem.getDetail();
            return status.is5xxServerError() || !StringUtils.hasText(detail)
                    ? StatusRefusals.of(status).detail()
                    : Objects.requireNonNull(detail);
        }

        @Override
        public ProblemDetail getBody() {
            var body = super.getBody();
            if (problem.getType() != null) body.setType(problem.getType());
            if (problem.getTitle() != null) body.setTitle(problem.getTitle());
            if (problem.getProperties() != null) problem.getProperties().forEach(body::setProperty);
            body.setProperty("code", code());
            return body;
        }
    }
}
