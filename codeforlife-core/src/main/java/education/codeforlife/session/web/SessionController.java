package education.codeforlife.session.web;

import education.codeforlife.api.Internal;
import education.codeforlife.session.UserSessions;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Ends the session of the request, and answers front ends whose session has expired.
 *
 * @since 0.1.0
 */
@Internal
@RestController
@RequestMapping("session")
public class SessionController {

    private final UserSessions sessions;
    private final ApplicationEventPublisher events;

    public SessionController(UserSessions sessions, ApplicationEventPublisher events) {
        this.sessions = sessions;
        this.events = events;
    }

    /** Logs out. Open to every caller, so that a front end can always remove its cookies. */
    @PostMapping("logout")
    @PermitAll
    Map<String, Object> logOut(HttpServletRequest request) {
        var caller = request.getUserPrincipal();
        sessions.end(request);
        SessionCookies.remove(request);
        if (caller instanceof Authentication user) events.publishEvent(new LogoutSuccessEvent(user));
        return Map.of();
    }

    /** Answers 401. Front ends send users here whose session has expired. */
    @GetMapping("expired")
    @PermitAll
    @ResponseStatus(HttpStatus.UNAUTHORIZED)
    void expired() {}
}
