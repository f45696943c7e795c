package education.codeforlife.session.web;

import education.codeforlife.api.Internal;
import education.codeforlife.pagination.LimitOffset;
import education.codeforlife.pagination.LimitOffsetPage;
import education.codeforlife.pagination.PaginationSettings;
import education.codeforlife.session.SessionUser;
import education.codeforlife.session.UserSession;
import education.codeforlife.session.UserSessions;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lists the sessions of the caller, and lets the caller end them. Not a view set: sessions are not entities, and a
 * service that stores them elsewhere replaces a port.
 *
 * @since 0.1.0
 */
@Internal
@RestController
@RequestMapping("sessions")
@PreAuthorize("isAuthenticated()") // refuses callers with a pending factor
public class UserSessionController {

    private final UserSessions sessions;
    private final PaginationSettings pagination;

    public UserSessionController(UserSessions sessions, PaginationSettings pagination) {
        this.sessions = sessions;
        this.pagination = pagination;
    }

    /** Lists the caller's own sessions, the last used first. */
    @GetMapping
    LimitOffsetPage<UserSession> list(@AuthenticationPrincipal SessionUser user, HttpServletRequest request) {
        return LimitOffset.parse(request.getParameterMap(), pagination).of(sessions.list(user.userId()));
    }

    /** Ends one of the caller's sessions, possibly the current one. */
    @DeleteMapping("{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@AuthenticationPrincipal SessionUser user, @PathVariable("id") String id) {
        sessions.end(user.userId(), id);
    }

    /** Ends all of the caller's sessions except the current one. A logout ends that one. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endOthers(@AuthenticationPrincipal SessionUser user) {
        sessions.endOthers(user.userId());
    }
}
