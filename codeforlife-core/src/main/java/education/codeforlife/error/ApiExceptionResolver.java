package education.codeforlife.error;

import education.codeforlife.api.Internal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.filter.ServerHttpObservationFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * The one place where exceptions become answers, whatever handler threw them. An exception that is not a refusal is logged
 * and answered with 500 and nothing inside. Spring Security's exceptions are left to it.
 *
 * <p>A service's {@link org.springframework.web.bind.annotation.ExceptionHandler} answers instead if it names the exception.
 * One for any exception gets those that would be answered with 500; the library's own denials are never given away.
 *
 * @since 0.1.0
 */
@Internal
public final class ApiExceptionResolver implements HandlerExceptionResolver, Ordered {

    private static final Logger log = LoggerFactory.getLogger(ApiExceptionResolver.class);

    private final ErrorWriter writer;
    private final Refusals refusals;
    private final ServiceHandlers handlers;

    public ApiExceptionResolver(ErrorWriter writer, Refusals refusals) {
        this(writer, refusals, ServiceHandlers.of(List.of()));
    }

    public ApiExceptionResolver(ErrorWriter writer, Refusals refusals, ServiceHandlers handlers) {
        this.writer = writer;
        this.refusals = refusals;
        this.handlers = handlers;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception exception) {
        if (DisconnectedClientHelper.isClientDisconnectedException(exception)) return new ModelAndView();
        boolean secured = exception instanceof AccessDeniedException || exception instanceof AuthenticationException;
        var refusal = secured ? null : refusals.find(exception, request);
        if (!isDenial(exception)) {
            var answer = handlers.answer(request, response, handler, exception, secured || refusal != null);
            if (answer != null) return answer;
        }
        if (secured) return leave((RuntimeException) exception, handler, request);
        write(refusal == null ? failure(exception, request) : refusal, request, response);
        return new ModelAndView();
    }

    /** Returns whether the library itself denied the caller: no handler of the service says otherwise. */
    private static boolean isDenial(Exception exception) {
        return exception.getClass() == ApiException.class
                && ((ApiException) exception).status() == HttpStatus.FORBIDDEN;
    }

    /** Leaves the exception to Spring Security, past handlers that take any exception. */
    private @Nullable ModelAndView leave(
            RuntimeException exception, @Nullable Object handler, HttpServletRequest request) {
        if (handlers.takesAnything(exception, handler, request)) throw exception;
        return null;
    }

    private void write(ApiException refusal, HttpServletRequest request, HttpServletResponse response) {
        try {
            writer.write(refusal, request, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ApiException failure(Exception exception, HttpServletRequest request) {
        log.error("{} {} failed", request.getMethod(), route(request), exception);
        ServerHttpObservationFilter.findObservationContext(request).ifPresent(context -> context.setError(exception));
        return StatusRefusals.of(HttpStatus.INTERNAL_SERVER_ERROR);
    }

    /** Without what people write into paths. */
    private static Object route(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE), "-");
    }
}
