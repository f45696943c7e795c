package education.codeforlife.rpc.autoconfigure;

import education.codeforlife.error.ApiException;
import education.codeforlife.error.ErrorWriter;
import education.codeforlife.request.CallingService;
import education.codeforlife.rpc.jose.TokenAuthentication;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Knows services by the tokens that their requests carry. Such a request is the service's, or refused: it is not a
 * browser's, so that it does not have a session.
 */
final class ServiceTokenFilter extends OncePerRequestFilter {

    private final TokenAuthentication tokens;
    private final ErrorWriter writer;

    ServiceTokenFilter(TokenAuthentication tokens, ErrorWriter writer) {
        this.tokens = tokens;
        this.writer = writer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var call = new HttpCall(request);
        if (!tokens.concerns(call)) {
            chain.doFilter(request, response);
            return;
        }
        try {
            authenticate(request, call);
        } catch (ApiException refusal) {
            writer.write(refusal, request, response);
            return;
        }
        chain.doFilter(new WithoutToken(request), response);
    }

    private void authenticate(HttpServletRequest request, HttpCall call) {
        refuseSession(request);
        if (!(tokens.authenticate(call) instanceof CallingService service)) return;
        ServiceSource.remember(service, request);
        SecurityContextHolder.setContext(new SecurityContextImpl(new ServiceAuthentication(service)));
    }

    private static void refuseSession(HttpServletRequest request) {
        if (request.getRequestedSessionId() == null) return;
        throw ApiException.refuse(
                HttpStatus.FORBIDDEN, "authentication_failed", "A request of a service cannot have a session.");
    }

    /** Other filters, which know other bearer tokens, would refuse this one. */
    private static final class WithoutToken extends HttpServletRequestWrapper {

        WithoutToken(HttpServletRequest request) {
            super(request);
        }

        private static boolean isToken(String name) {
            return HttpHeaders.AUTHORIZATION.equalsIgnoreCase(name);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return isToken(name) ? null : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return isToken(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
        }

        @Override
        public Enumeration<String> getHeaderNames() {
            var names = Collections.list(super.getHeaderNames());
            names.removeIf(WithoutToken::isToken);
            return Collections.enumeration(names);
        }
    }
}
