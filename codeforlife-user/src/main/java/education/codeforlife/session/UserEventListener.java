package education.codeforlife.session;

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
public final class UserEventListener {

    private final UserSessions sessions;

    public UserEventListener(UserSessions sessions) {
        this.sessions = sessions;
    }

    @EventListener
    void on(PasswordChanged event) {
        sessions.endAll(event.userId());
    }

    @EventListener
    void on(UserDeactivated event) {
        sessions.endAll(event.userId());
    }

    @EventListener
    void on(AuthFactorsChanged event) {
        sessions.endOthers(event.userId());
    }
}
