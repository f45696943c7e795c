package education.codeforlife.request.web;

import education.codeforlife.api.Internal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds the time in which a body is read: a client that sends it byte by byte would hold a thread of the web server as
 * long as it likes.
 *
 * @since 0.1.0
 */
@Internal
public final class BodyTimeFilter extends OncePerRequestFilter {

    private final Duration maxTime;
    private final LongSupplier nanoTime;

    private BodyTimeFilter(Duration maxTime, LongSupplier nanoTime) {
        this.maxTime = maxTime;
        this.nanoTime = nanoTime;
    }

    /** Returns a filter that lets a body be read for the given time. */
    public static BodyTimeFilter of(Duration maxTime) {
        return of(maxTime, System::nanoTime);
    }

    static BodyTimeFilter of(Duration maxTime, LongSupplier nanoTime) {
        return new BodyTimeFilter(maxTime, nanoTime);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new TimedRequest(request), response);
    }

    private final class TimedRequest extends HttpServletRequestWrapper {

        private @Nullable ServletInputStream body;
        private @Nullable BufferedReader reader;

        private TimedRequest(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (body == null) body = new TimedBody(super.getInputStream(), maxTime, nanoTime);
            return body;
        }

        /** In the character set of the request, or the one that Servlets have by default. */
        @Override
        public BufferedReader getReader() throws IOException {
            if (reader == null) {
                var charset = Objects.requireNonNullElse(getCharacterEncoding(), StandardCharsets.ISO_8859_1.name());
                reader = new BufferedReader(new InputStreamReader(getInputStream(), charset));
            }
            return reader;
        }
    }
}
