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
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 404 to every path except those of probes and operators, on a node that does not serve the API.
 *
 * @since 0.1.0
 */
@Internal
public final class ServedPathsFilter extends OncePerRequestFilter {

    private final Set<String> probes;
    private final String endpoints;
    private final ErrorWriter writer;

    /**
     * Returns a filter that lets the given paths through.
     *
     * @param probes served paths, without a slash at the end
     * @param endpoints the path that the operators' paths are below; the root opens none of them, as it is that of the
     *     API, too
     */
    public ServedPathsFilter(Set<String> probes, String endpoints, ErrorWriter writer) {
        this.probes = probes;
        this.endpoints = withoutSlash(endpoints);
        this.writer = writer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isServed(request)) {
            chain.doFilter(request, response);
        } else {
            writer.write(ApiException.notFound(), request, response);
        }
    }

    private boolean isServed(HttpServletRequest request) {
        var path = withoutSlash(
                request.getRequestURI().substring(request.getContextPath().length()));
        return probes.contains(path) || (!endpoints.isEmpty() && (path + "/").startsWith(endpoints + "/"));
    }

    private static String withoutSlash(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
