package education.codeforlife.viewset.web;

import education.codeforlife.api.Internal;
import education.codeforlife.viewset.Deprecation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Tells clients that what they call is deprecated: in each answer of an action of a view set, refusals included, and in
 * the answers of ordinary controllers.
 *
 * @since 0.1.0
 */
@Internal
public final class DeprecationHeaders implements HandlerInterceptor {

    private final Map<HandlerMethod, Optional<Deprecation>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            known.computeIfAbsent(method, each -> Optional.ofNullable(Deprecation.of(each)))
                    .ifPresent(deprecation -> deprecation.addTo(response));
        }
        return true;
    }

    static void set(@Nullable Deprecation deprecation) {
        if (deprecation != null
                && RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                && attributes.getResponse() != null) {
            deprecation.addTo(attributes.getResponse());
        }
    }
}
