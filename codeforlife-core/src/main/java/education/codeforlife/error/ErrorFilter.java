package education.codeforlife.error;

import education.codeforlife.api.Internal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers the refusals that filters throw, such as that of a session that cannot be read; those of handlers never get
 * here, since {@link ApiExceptionResolver} answers them.
 *
 * @since 0.1.0
 */
@Internal
public final class ErrorFilter extends OncePerRequestFilter {

    private final ErrorWriter writer;

    public ErrorFilter(ErrorWriter writer) {
        this.writer = writer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ApiException refusal) {
            writer.write(refusal, request, response);
        }
    }
}
