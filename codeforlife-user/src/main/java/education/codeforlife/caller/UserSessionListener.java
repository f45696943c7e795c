package education.codeforlife.caller;

import education.codeforlife.api.Internal;
import education.codeforlife.session.UserSessions;
import education.codeforlife.user.EventBatch;
import education.codeforlife.user.UserEvent;
import org.springframework.context.event.EventListener;

/**
 * Ends sessions when their user changes, within the transaction of the change. A change of a user's own factors
 * does not end the session that it is made in.
 *
 * @since 0.1.0
 */
@Internal
public final class UserSessionListener {

    private final UserSessions sessions;

    private UserSessionListener(UserSessions sessions) {
        this.sessions = sessions;
    }

    /** Returns the listener that ends the given sessions. */
    public static UserSessionListener of(UserSessions sessions) {
        return new UserSessionListener(sessions);
    }

    @EventListener
    void on(UserEvent.PasswordChanged event) {
        endAll(event.userId());
    }

    @EventListener
    void on(UserEvent.Deactivated event) {
        endAll(event.userId());
    }

    @EventListener
    void on(UserEvent.AuthFactorsChanged event) {
        sessions.endOthers(Long.toString(event.userId()));
    }

    @EventListener
    void on(EventBatch batch) {
        sessions.endAll(batch.signedOut().stream().map(id -> Long.toString(id)).toList());
    }

    private void endAll(long userId) {
        if (!EventBatch.signsOutLater(userId)) sessions.endAll(Long.toString(userId));
    }
}
