package education.codeforlife.request.web;

import education.codeforlife.api.Internal;
import education.codeforlife.error.ApiException;
import education.codeforlife.error.ErrorWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests to hosts other than the service's own with 400. So a forged host never gets into a link, and DNS
 * rebinding cannot read data through a foreign name.
 *
 * @since 0.1.0
 */
@Internal
public final class HostCheckFilter extends OncePerRequestFilter {

    private final AllowedHosts hosts;
    private final Set<String> openPaths;
    private final ErrorWriter writer;

    /** @param openPaths answered whatever the host, for load balancers that ask by address; without a slash at the end */
    public HostCheckFilter(AllowedHosts hosts, Set<String> openPaths, ErrorWriter writer) {
        this.hosts = hosts;
        this.openPaths = openPaths;
        this.writer = writer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (hosts.contains(request.getServerName()) || isOpen(request)) {
            chain.doFilter(request, response);
        } else {
            writer.write(refusal(), request, response);
        }
    }

    /** By the path as it was sent, which no spelling can make another one. */
    private boolean isOpen(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return openPaths.contains(path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
    }

    private static ApiException refusal() {
        return ApiException.refuse(
                HttpStatus.BAD_REQUEST, "host_not_allowed", "The host of this request is not allowed.");
    }
}
