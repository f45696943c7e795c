package education.codeforlife.error;

import education.codeforlife.api.Internal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * The one place where exceptions become answers, whatever handler threw them. What is not a refusal is logged and
 * answered with 500 and nothing inside. Spring Security's exceptions are left to it.
 *
 * @since 0.1.0
 */
@Internal
public final class ApiExceptionResolver implements HandlerExceptionResolver, Ordered {

    private static final Logger log = LoggerFactory.getLogger(ApiExceptionResolver.class);

    private final ErrorWriter writer;
    private final Refusals refusals;

    public ApiExceptionResolver(ErrorWriter writer, Refusals refusals) {
        this.writer = writer;
        this.refusals = refusals;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception exception) {
        if (exception instanceof AccessDeniedException || exception instanceof AuthenticationException) return null;
        if (!DisconnectedClientHelper.isClientDisconnectedException(exception)) {
            write(refusal(exception, request), request, response);
        }
        return new ModelAndView();
    }

    private void write(ApiException refusal, HttpServletRequest request, HttpServletResponse response) {
        try {
            writer.write(refusal, request, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ApiException refusal(Exception exception, HttpServletRequest request) {
        var refusal = refusals.find(exception, request);
        if (refusal != null) return refusal;
        log.error("{} {} failed", request.getMethod(), route(request), exception);
        return StatusRefusals.of(HttpStatus.INTERNAL_SERVER_ERROR);
    }

    /** Without what people write into paths. */
    private static Object route(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE), "-");
    }
}
