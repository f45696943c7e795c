package education.codeforlife.caller;

import education.codeforlife.session.UserSessions;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The users of one transaction whose sessions end with it: by one statement for all, before the commit. */
final class EndedUsers implements TransactionSynchronization {

    private final UserSessions sessions;
    private final Set<String> ids = new TreeSet<>();

    private EndedUsers(UserSessions sessions) {
        this.sessions = sessions;
    }

    /** Returns those of the ongoing transaction. */
    static EndedUsers of(UserSessions sessions) {
        for (var each : TransactionSynchronizationManager.getSynchronizations()) {
            if (each instanceof EndedUsers ended && ended.sessions == sessions) return ended;
        }
        var ended = new EndedUsers(sessions);
        TransactionSynchronizationManager.registerSynchronization(ended);
        return ended;
    }

    void add(String userId) {
        ids.add(userId);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        if (ids.size() == 1) {
            sessions.endAll(ids.iterator().next());
        } else {
            sessions.endAll(ids);
        }
    }
}
