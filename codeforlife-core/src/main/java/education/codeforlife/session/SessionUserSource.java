package education.codeforlife.session;

import education.codeforlife.api.Internal;
import education.codeforlife.error.ApiException;
import education.codeforlife.request.RequestUserSource;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Identifies the sender of a request by their session. The user is looked up once per request, so that a change to them
 * counts at once; the session of a user who may no longer sign in ends here.
 *
 * @since 0.1.0
 */
@Internal
public final class SessionUserSource implements RequestUserSource {

    @Override
    public @Nullable SessionUser find(HttpServletRequest request) {
        var known = CurrentSession.user(request);
        return known == null ? load(request) : known;
    }

    private static @Nullable SessionUser load(HttpServletRequest request) {
        var state = CurrentSession.state(request);
        if (state == null) return null;
        var user = find(state);
        if (user == null) {
            CurrentSession.end(request);
        } else {
            CurrentSession.remember(user, request);
        }
        return user;
    }

    private static @Nullable SessionUser find(SessionState state) {
        try {
            return state.findUser();
        } catch (DataAccessException | TransactionException e) {
            throw ApiException.unavailable().because(e);
        }
    }
}
