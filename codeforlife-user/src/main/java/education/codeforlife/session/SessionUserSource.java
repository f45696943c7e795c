package education.codeforlife.session;

import education.codeforlife.request.RequestUserSource;
import education.codeforlife.user.JdbcKnownUserStore;
import education.codeforlife.user.KnownUser;
import education.codeforlife.user.KnownUserStore;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ConcurrentLruCache;

/**
 * Knows who sent a request by its session. The user is looked up once per request, so that what changed of them counts
 * at once; the session of somebody who may not log in any more ends here.
 *
 * @since 0.1.0
 */
public final class SessionUserSource implements RequestUserSource {

    /** An attribute that a session may have when it is read: the text of its user, for {@link JdbcKnownUserStore}. */
    public static final String USER = "codeforlife.user";

    /** Most requests tell of a user what the last one told; then there is nothing to parse. */
    private final ConcurrentLruCache<String, KnownUser> read = new ConcurrentLruCache<>(1000, JdbcKnownUserStore::read);

    private final KnownUserStore users;

    public SessionUserSource(KnownUserStore users) {
        this.users = users;
    }

    @Override
    public @Nullable KnownUser find(HttpServletRequest request) {
        var known = SessionUser.known(request);
        return known == null ? load(request) : known;
    }

    private @Nullable KnownUser load(HttpServletRequest request) {
        var stored = SessionUser.of(request);
        if (stored == null) return null;
        var user = user(stored);
        if (user == null || !stored.isOf(user)) return end(request);
        var known = user.owing(stored.pending());
        SessionUser.know(known, request);
        return known;
    }

    private @Nullable KnownUser user(SessionUser stored) {
        var text = stored.text();
        return text == null ? users.find(stored.id()).orElse(null) : read.get(text);
    }

    private static @Nullable KnownUser end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) session.invalidate();
        return null;
    }
}
