package education.codeforlife.request.web;

import education.codeforlife.api.Internal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Makes the client's address, scheme and host those of the request, where trusted proxies tell them; the headers
 * themselves are gone for whoever comes next, trusted or not.
 *
 * <p>Spring's own filter of forwarded headers believes anybody, and in a chain the first address, which the client may
 * write.
 *
 * @since 0.1.0
 */
@Internal
public final class ForwardedHeadersFilter extends OncePerRequestFilter {

    private final TrustedProxies proxies;
    private final ForwardedHeaders headers;

    public ForwardedHeadersFilter(TrustedProxies proxies, ForwardedHeaders headers) {
        this.proxies = proxies;
        this.headers = headers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(StrippedRequest.isNeeded(request) ? believed(request) : request, response);
    }

    private HttpServletRequest believed(HttpServletRequest request) {
        var client = Client.of(request, proxies, headers);
        return client == null ? new StrippedRequest(request) : new ForwardedRequest(request, client);
    }

    /** Answers to errors are given to the same client. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterNestedErrorDispatch(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        doFilterInternal(request, response, chain);
    }
}
