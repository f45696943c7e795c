package education.codeforlife.session;

import education.codeforlife.user.AuthFactorType;
import education.codeforlife.user.KnownUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;

/**
 * Who a session is of, and what they owe: the two texts that are stored in it.
 *
 * @param pending the factors that are still owed
 */
record SessionUser(long id, Set<AuthFactorType> pending) {

    private static final String ID = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

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
        return id == null || pending == null
                ? null
                : new SessionUser(Long.parseLong(id), PendingFactors.parse(pending));
    }

    void storeIn(HttpSession session) {
        session.setAttribute(ID, Long.toString(id));
        session.setAttribute(PendingFactors.ATTRIBUTE, PendingFactors.text(pending));
    }

    static @Nullable KnownUser known(HttpServletRequest request) {
        return (KnownUser) request.getAttribute(KNOWN);
    }

    static void know(KnownUser user, HttpServletRequest request) {
        request.setAttribute(KNOWN, user);
    }

    static void forget(HttpServletRequest request) {
        request.removeAttribute(KNOWN);
    }
}
