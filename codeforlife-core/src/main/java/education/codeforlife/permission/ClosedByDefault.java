package education.codeforlife.permission;

import education.codeforlife.api.Internal;
import education.codeforlife.error.ApiException;
import education.codeforlife.request.RequestUserResolver;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ClassUtils;
import org.springframework.web.cors.PreFlightRequestHandler;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses requests of handlers that are not known to be open. A method of a controller is opened with
 * {@link PermitAll} or with {@link org.springframework.security.access.prepost.PreAuthorize}, which Spring Security then
 * decides on. Any other handler is opened with {@link PermitAll} on its class, or with a rule for its path in the
 * security chain. View sets have rules of their own, and a {@link GuardedController} has a permission.
 *
 * @since 0.1.0
 */
@Internal
public final class ClosedByDefault implements HandlerInterceptor {

    private final Predicate<Class<?>> hasRules;
    private final Supplier<RequestUserResolver> users;
    private final Map<Target, Boolean> decided = new ConcurrentHashMap<>();

    private record Target(Class<?> type, Method method) {}

    /**
     * Creates the interceptor.
     *
     * @param hasRules returns whether the rules of handlers of this class decide
     * @param users is asked when there is a request
     */
    public ClosedByDefault(Predicate<Class<?>> hasRules, Supplier<RequestUserResolver> users) {
        this.hasRules = hasRules;
        this.users = users;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && decidesItself(method)) return true;
        if (handler instanceof HandlerMethod method && method.getBean() instanceof GuardedController guarded) {
            require(guarded.permission(), request);
            return true;
        }
        if (!isOpen(handler, request)) throw ApiException.denied(request.getUserPrincipal() != null);
        if (handler instanceof HandlerMethod method) RulesBeforeBody.check(method);
        return true;
    }

    private void require(Permission permission, HttpServletRequest request) {
        var user = users.get().resolve(request);
        if (permission.check(user, null) != Decision.GRANTED) throw ApiException.denied(user.isAuthenticated());
    }

    /** Nothing but a class's own rules decide on most requests, so that annotations are not looked for each time. */
    private boolean decidesItself(HandlerMethod handler) {
        return decided.computeIfAbsent(
                new Target(handler.getBeanType(), handler.getMethod()),
                target -> hasRules.test(target.type()) && !MethodRules.areOn(handler));
    }

    private boolean isOpen(Object handler, HttpServletRequest request) {
        if (handler instanceof HandlerMethod method) return isOpen(method);
        return handler instanceof PreFlightRequestHandler
                || isPermitted(ClassUtils.getUserClass(handler))
                || PathRules.opened(request);
    }

    private boolean isOpen(HandlerMethod method) {
        if (MethodRules.areIgnored(method)) return false;
        return hasRules.test(method.getBeanType())
                || method.hasMethodAnnotation(PermitAll.class)
                || isPermitted(method.getBeanType())
                || MethodRules.authorize(method);
    }

    private static boolean isPermitted(Class<?> type) {
        return AnnotatedElementUtils.hasAnnotation(type, PermitAll.class);
    }
}
