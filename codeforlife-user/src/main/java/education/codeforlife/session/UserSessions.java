package education.codeforlife.session;

import static java.util.stream.Collectors.toSet;

import education.codeforlife.error.ApiException;
import education.codeforlife.user.AuthFactorType;
import education.codeforlife.user.KnownUser;
import education.codeforlife.user.KnownUserStore;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Starts and ends the sessions of users. A way to log in proves who somebody is, and then:
 *
 * <pre>{@code
 * return sessions.start(user, user.account().authFactors(), request, response);
 * }</pre>
 *
 * <p>The cookies follow by themselves, as they do when a session ends.
 *
 * @since 0.1.0
 */
public final class UserSessions {

    private final SessionStore store;
    private final KnownUserStore users;
    private final CsrfTokenRepository csrf;

    public UserSessions(SessionStore store, KnownUserStore users, CsrfTokenRepository csrf) {
        this.store = store;
        this.users = users;
        this.csrf = csrf;
    }

    /**
     * Logs a user in: a new session with a new id, and a new token against forged requests. Whatever session the
     * request had ends.
     *
     * @param user as they were before they proved who they are, or at the same time: should a password be changed in
     *     between, the session is over before it begins
     * @param pending the factors that the user has yet to prove
     * @return what to answer
     */
    public SessionMetadata start(
            KnownUser user, Set<AuthFactorType> pending, HttpServletRequest request, HttpServletResponse response) {
        end(request);
        request.getSession();
        return store(user.owing(pending), request, response);
    }

    /**
     * Notes that a factor was proved: the session gets a new id.
     *
     * @return what to answer
     * @throws ApiException 403 if nobody is logged in
     */
    public SessionMetadata satisfy(AuthFactorType factor, HttpServletRequest request, HttpServletResponse response) {
        var session = SessionUser.of(request);
        if (session == null) throw ApiException.notAuthenticated();
        var user = users.find(session.id()).filter(session::isOf).orElseThrow(ApiException::notAuthenticated);
        request.changeSessionId();
        return store(user.owing(without(factor, session.pending())), request, response);
    }

    private static Set<AuthFactorType> without(AuthFactorType proved, Set<AuthFactorType> pending) {
        return pending.stream().filter(factor -> factor != proved).collect(toSet());
    }

    private SessionMetadata store(KnownUser user, HttpServletRequest request, HttpServletResponse response) {
        SessionUser.of(user).storeIn(request.getSession());
        SessionUser.know(user, request);
        csrf.saveToken(csrf.generateToken(request), request, response);
        return SessionMetadata.of(user);
    }

    /** Ends the request's session; does nothing if there is none. */
    public void end(HttpServletRequest request) {
        SessionUser.forget(request);
        var session = request.getSession(false);
        if (session != null) session.invalidate();
    }

    /** Ends all sessions of the user, on every node, with the transaction that this is called in. */
    public void endAll(long userId) {
        store.endAll(userId);
        afterCommit(() -> endCurrent(userId));
    }

    /**
     * Ends all sessions of the user but one, with the transaction that this is called in.
     *
     * @param keptSessionId that one's id, as its {@code HttpSession} has it
     */
    public void endOthers(long userId, String keptSessionId) {
        store.endOthers(userId, keptSessionId);
    }

    /** Ends all sessions of the user but the one that the current request is sent in, if it is theirs. */
    public void endOthers(long userId) {
        store.endOthers(userId, currentId(userId));
    }

    /**
     * Ends one session of the user, be it the one that the current request is sent in.
     *
     * @param id a {@link UserSession#id}
     * @throws ApiException 404 if the user has no such session
     */
    public void end(long userId, String id) {
        boolean current = list(userId).stream()
                .anyMatch(session -> session.current() && session.id().equals(id));
        if (!store.end(userId, id)) throw ApiException.notFound("Session");
        if (current) afterCommit(() -> endCurrent(userId));
    }

    /** The user's live sessions, the last used first. */
    public List<UserSession> list(long userId) {
        return store.list(userId, currentId(userId));
    }

    /**
     * Deletes the sessions whose time is over; they have ended before, so that this only makes room.
     *
     * @return how many
     */
    public int clearExpired() {
        return store.clearExpired();
    }

    /** So that the answer to the request that ends its own session tells so. */
    private void endCurrent(long userId) {
        var request = current();
        if (request != null && isOf(userId, request)) end(request);
    }

    private static String currentId(long userId) {
        var request = current();
        return request == null || !isOf(userId, request)
                ? ""
                : Objects.requireNonNull(request.getSession(false)).getId();
    }

    private static boolean isOf(long userId, HttpServletRequest request) {
        var session = SessionUser.of(request);
        return session != null && session.id() == userId;
    }

    private static @Nullable HttpServletRequest current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest()
                : null;
    }

    private static void afterCommit(Runnable work) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) work.run();
        else TransactionSynchronizationManager.registerSynchronization(new AfterCommit(work));
    }

    private record AfterCommit(Runnable work) implements TransactionSynchronization {

        @Override
        public void afterCommit() {
            work.run();
        }
    }
}
