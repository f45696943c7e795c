package education.codeforlife.request.test;

import education.codeforlife.session.SessionUser;
import education.codeforlife.session.web.SessionAuthentication;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Authenticates the {@link TestUsers} for Spring Security, after its own filters have left the request anonymous. */
final class TestUserAuthentication extends OncePerRequestFilter {

    private final TestUsers users;
    private final ObjectProvider<Clock> clock;

    TestUserAuthentication(TestUsers users, ObjectProvider<Clock> clock) {
        this.users = users;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!(users.find(request) instanceof SessionUser user)) {
            chain.doFilter(request, response);
            return;
        }
        var before = SecurityContextHolder.getContext();
        var signedInAt = clock.getIfAvailable(Clock::systemUTC).instant();
        SecurityContextHolder.setContext(new SecurityContextImpl(new SessionAuthentication(user, signedInAt)));
        try {
            chain.doFilter(request, response);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
