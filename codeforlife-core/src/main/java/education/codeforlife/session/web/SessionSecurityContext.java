package education.codeforlife.session.web;

import education.codeforlife.session.SessionUserSource;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;

/** The security context of a request, which looks its user up on the first access. */
final class SessionSecurityContext implements DeferredSecurityContext {

    private final HttpServletRequest request;
    private final SessionUserSource users;
    private @Nullable SecurityContext context;

    SessionSecurityContext(HttpServletRequest request, SessionUserSource users) {
        this.request = request;
        this.users = users;
    }

    @Override
    public SecurityContext get() {
        if (context == null) context = load();
        return context;
    }

    private SecurityContext load() {
        var user = users.find(request);
        var session = request.getSession(false);
        return user == null || session == null
                ? new SecurityContextImpl()
                : new SecurityContextImpl(
                        new SessionAuthentication(user, Instant.ofEpochMilli(session.getCreationTime())));
    }

    @Override
    public boolean isGenerated() {
        return get().getAuthentication() == null;
    }
}
