package education.codeforlife.request.web;

import education.codeforlife.api.Internal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sets the request's address, scheme and host to those of the client, as trusted proxies report them. It hides the
 * headers themselves, trusted or not, from all later filters and handlers.
 *
 * <p>Spring's own filter of forwarded headers trusts every sender. In a chain it takes the first address, which the
 * client can forge.
 *
 * @since 0.1.0
 */
@Internal
public final class ForwardedHeadersFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(ForwardedHeadersFilter.class);

    private final TrustedProxies proxies;
    private final ForwardedHeaders headers;
    private final AtomicBoolean warned = new AtomicBoolean();

    public ForwardedHeadersFilter(TrustedProxies proxies, ForwardedHeaders headers) {
        this.proxies = proxies;
        this.headers = headers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean forwarded = StrippedRequest.isNeeded(request);
        if (forwarded && proxies.isEmpty()) warn();
        chain.doFilter(forwarded ? believed(request) : request, response);
    }

    /** Warns once: any client can send the headers, and must not fill the log. */
    private void warn() {
        if (warned.compareAndSet(false, true)) {
            log.warn("A request has headers of a proxy, but codeforlife.service.trusted-proxies is not set, so they"
                    + " are ignored. If the service is behind a proxy, all users have its address: name it there.");
        }
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
