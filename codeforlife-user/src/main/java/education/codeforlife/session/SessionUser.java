package education.codeforlife.session;

import education.codeforlife.logging.LogContext;
import education.codeforlife.user.AuthFactorType;
import education.codeforlife.user.KnownUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;

/**
 * Who a session is of, and what they owe: the texts that are stored in it.
 *
 * @param epoch the user's, when they proved who they are
 * @param pending the factors that are still owed
 * @param text {@link SessionUserSource#USER}
 */
record SessionUser(
        long id,
        int epoch,
        Set<AuthFactorType> pending,
        @Nullable String text) {

    private static final String ID = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

    private static final String EPOCH = SessionEpoch.ATTRIBUTE;

    /** What this request knows of its user, so that they are looked up once. */
    private static final String KNOWN = SessionUser.class.getName();

    /** The user of the request's session; {@code null} if there is none. */
    static @Nullable SessionUser of(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? null : of(session);
    }

    static @Nullable SessionUser of(HttpSession session) {
        var id = (String) session.getAttribute(ID);
        var pending = (String) session.getAttribute(PendingFactors.ATTRIBUTE);
        var epoch = (String) session.getAttribute(EPOCH);
        if (id == null || pending == null || epoch == null) return null;
        var text = (String) session.getAttribute(SessionUserSource.USER);
        return new SessionUser(Long.parseLong(id), Integer.parseInt(epoch), PendingFactors.parse(pending), text);
    }

    static SessionUser of(KnownUser user) {
        var account = user.account();
        return new SessionUser(user.id(), account.sessionEpoch(), account.pendingFactors(), null);
    }

    /** Whether the session is still that of the user, as they are now: nothing has ended it since it began. */
    boolean isOf(KnownUser user) {
        return id == user.id() && epoch == user.account().sessionEpoch();
    }

    void storeIn(HttpSession session) {
        session.setAttribute(ID, Long.toString(id));
        session.setAttribute(EPOCH, Integer.toString(epoch));
        session.setAttribute(PendingFactors.ATTRIBUTE, PendingFactors.text(pending));
    }

    static @Nullable KnownUser known(HttpServletRequest request) {
        return (KnownUser) request.getAttribute(KNOWN);
    }

    static void know(KnownUser user, HttpServletRequest request) {
        request.setAttribute(KNOWN, user);
        LogContext.user(user.id());
    }

    static void forget(HttpServletRequest request) {
        request.removeAttribute(KNOWN);
    }
}
