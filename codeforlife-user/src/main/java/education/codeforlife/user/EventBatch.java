package education.codeforlife.user;

import education.codeforlife.api.Internal;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/**
 * The end of a change of many users, which is published after the events of each of them. What concerns all users is done
 * then, by one statement, within the same transaction.
 *
 * @param signedOut the users whose sessions end
 * @since 0.1.0
 */
@Internal
public record EventBatch(Set<Long> signedOut) {

    private static final ThreadLocal<@Nullable Set<Long>> OPEN = new ThreadLocal<>();

    /** Publishes the events of a change of many users, and the end of the change. */
    public static void publish(Iterable<? extends PeopleEvent> all, ApplicationEventPublisher events) {
        if (OPEN.get() != null) {
            all.forEach(events::publishEvent);
            return;
        }
        var signedOut = new TreeSet<Long>();
        OPEN.set(signedOut);
        try {
            all.forEach(events::publishEvent);
        } finally {
            OPEN.remove();
        }
        if (!signedOut.isEmpty()) events.publishEvent(new EventBatch(signedOut));
    }

    /** Returns whether the sessions of the user end with those of others, so that there is nothing to do now. */
    public static boolean signsOutLater(long userId) {
        var signedOut = OPEN.get();
        if (signedOut == null) return false;
        signedOut.add(userId);
        return true;
    }
}
