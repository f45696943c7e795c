package education.codeforlife.permission;

import education.codeforlife.api.Internal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * The rules for paths in the security chain. A rule that grants a request opens its path to handlers that cannot have
 * rules of their own, such as functional endpoints. Without a rule, Spring MVC's handlers decide, and every other
 * servlet is closed.
 *
 * @since 0.1.0
 */
@Internal
public final class PathRules {

    private static final AuthorizationDecision LEFT_TO_HANDLER = new AuthorizationDecision(true);
    private static final AuthorizationDecision CLOSED = new AuthorizationDecision(false);
    private static final String OPENED_PATH = PathRules.class.getName() + ".openedPath";

    private PathRules() {}

    /**
     * Returns the last rule of the chain: a request of Spring MVC is left to its handler, any other is denied.
     *
     * @param dispatchers the names of the servlets of Spring MVC
     */
    public static AuthorizationManager<RequestAuthorizationContext> otherwise(Set<String> dispatchers) {
        return (authentication, context) -> isServedBy(dispatchers, context.getRequest()) ? LEFT_TO_HANDLER : CLOSED;
    }

    /** A request of {@code MockMvc} has a servlet without a name; a web server's servlets all have one. */
    private static boolean isServedBy(Set<String> dispatchers, HttpServletRequest request) {
        var servlet = request.getHttpServletMapping().getServletName();
        return servlet.isEmpty() || dispatchers.contains(servlet);
    }

    /** Wraps the rules of a chain, so that each request remembers if one of them opened its path. */
    public static AuthorizationManager<HttpServletRequest> remembered(AuthorizationManager<HttpServletRequest> rules) {
        return (authentication, request) -> {
            var result = rules.authorize(authentication, request);
            request.setAttribute(OPENED_PATH, isOpened(result) ? request.getRequestURI() : null);
            return result;
        };
    }

    private static boolean isOpened(@Nullable AuthorizationResult result) {
        return result != null && result.isGranted() && result != LEFT_TO_HANDLER;
    }

    /** Returns whether a rule opened the path; the path of a forward needs a rule too. */
    public static boolean opened(HttpServletRequest request) {
        return request.getRequestURI().equals(request.getAttribute(OPENED_PATH));
    }
}
