package education.codeforlife.fuzz.test;

import education.codeforlife.database.test.CommittedWrites;
import education.codeforlife.request.test.TestUsers;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Phaser;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;

/** Finds the requests that a service refused after it had written to its database. */
final class RefusedWrites implements Filter, Ordered {

    private static final ThreadLocal<@Nullable String> CURRENT = new ThreadLocal<>();

    private final CommittedWrites writes;
    private final TestUsers users;
    private final Map<String, Set<String>> found = new ConcurrentHashMap<>();
    private final Phaser running = new Phaser(1);

    RefusedWrites(CommittedWrites writes, TestUsers users) {
        this.writes = writes;
        this.users = users;
    }

    /** Before every filter of the service. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    /** Returns the number of the request that the current thread serves, or served last: servers log after filters. */
    static @Nullable String current() {
        return CURRENT.get();
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var number = ((HttpServletRequest) request).getHeader(FuzzRequest.NUMBER);
        CURRENT.set(number);
        running.register();
        try (var recording = writes.record()) {
            chain.doFilter(new RealCaller((HttpServletRequest) request, users), response);
            int status = ((HttpServletResponse) response).getStatus();
            if (number != null
                    && status >= 400
                    && status < 500
                    && !recording.tables().isEmpty()) {
                found.put(number, recording.tables());
            }
        } finally {
            running.arriveAndDeregister();
        }
    }

    /** A request whose token of a test user, if it was changed, counts as none. */
    private static final class RealCaller extends HttpServletRequestWrapper {

        private final TestUsers users;

        RealCaller(HttpServletRequest request, TestUsers users) {
            super(request);
            this.users = users;
        }

        @Override
        public @Nullable String getHeader(String name) {
            var value = super.getHeader(name);
            return value == null || !name.equals(TestUsers.HEADER) || users.isToken(value) ? value : null;
        }
    }

    /**
     * Returns the tables that refused requests have written to since the last call, by the number of the request; waits
     * for those that have not ended.
     *
     * @param bookkeeping the tables that a refusal may write to
     */
    Map<String, Set<String>> take(Set<String> bookkeeping) {
        running.arriveAndAwaitAdvance();
        var taken = new ConcurrentHashMap<String, Set<String>>();
        found.forEach((number, tables) -> {
            var others = new TreeSet<>(tables);
            others.removeAll(bookkeeping);
            if (!others.isEmpty()) taken.put(number, others);
        });
        found.clear();
        return taken;
    }
}
