package education.codeforlife.session.web;

import education.codeforlife.api.Internal;
import education.codeforlife.session.SessionUserSource;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * Tells Spring Security whose session a request has, so that {@code @PreAuthorize} and {@code getUserPrincipal()} work
 * in ordinary controllers. It looks the user up only when the request asks for it.
 *
 * @since 0.1.0
 */
@Internal
public final class SessionSecurityContextRepository implements SecurityContextRepository {

    private final SessionUserSource users;

    public SessionSecurityContextRepository(SessionUserSource users) {
        this.users = users;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new SessionSecurityContext(request, users);
    }

    /** Spring Security calls {@link #loadDeferredContext} instead. */
    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    /** Nothing: who logs in starts a session of their own. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return users.find(request) != null;
    }
}
