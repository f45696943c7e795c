package education.codeforlife.permission;

import education.codeforlife.api.Internal;
import education.codeforlife.error.ApiException;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses calls of ordinary controllers that nobody opened: with {@link PermitAll}, or with {@link PreAuthorize}, which
 * Spring Security then decides on. View sets have rules of their own.
 *
 * @since 0.1.0
 */
@Internal
public final class ClosedByDefault implements HandlerInterceptor {

    private static final List<Class<? extends Annotation>> OPEN = List.of(PermitAll.class, PreAuthorize.class);

    private final Predicate<Class<?>> hasRules;

    /** @param hasRules tells the handlers whose own rules decide */
    public ClosedByDefault(Predicate<Class<?>> hasRules) {
        this.hasRules = hasRules;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && !isOpen(method)) {
            throw ApiException.denied(request.getUserPrincipal() != null);
        }
        return true;
    }

    private boolean isOpen(HandlerMethod method) {
        return hasRules.test(method.getBeanType())
                || OPEN.stream()
                        .anyMatch(annotation -> method.hasMethodAnnotation(annotation)
                                || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), annotation));
    }
}
