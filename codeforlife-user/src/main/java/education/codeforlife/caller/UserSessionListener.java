package education.codeforlife.caller;

import education.codeforlife.session.UserSessions;
import education.codeforlife.user.AuthFactorsChanged;
import education.codeforlife.user.PasswordChanged;
import education.codeforlife.user.UserDeactivated;
import org.springframework.context.event.EventListener;

/**
 * Ends sessions when their user changes, within the transaction of the change. Whoever changes their own factors keeps
 * the session that they do it in.
 *
 * @since 0.1.0
 */
public final class UserSessionListener {

    private final UserSessions sessions;

    public UserSessionListener(UserSessions sessions) {
        this.sessions = sessions;
    }

    @EventListener
    void on(PasswordChanged event) {
        sessions.endAll(Long.toString(event.userId()));
    }

    @EventListener
    void on(UserDeactivated event) {
        sessions.endAll(Long.toString(event.userId()));
    }

    @EventListener
    void on(AuthFactorsChanged event) {
        sessions.endOthers(Long.toString(event.userId()));
    }
}
