package education.codeforlife.event.jdbc;

import education.codeforlife.api.Internal;
import education.codeforlife.event.DeadLetterStore;
import education.codeforlife.event.DeadLetterStore.Query;
import education.codeforlife.event.EventDeclarations;
import education.codeforlife.event.EventHistory;
import education.codeforlife.event.EventMessage;
import education.codeforlife.event.EventReplay;
import education.codeforlife.event.Subscription;
import education.codeforlife.platform.Preview;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Puts events among the deliveries that are due, so that the nodes of the service handle them. The inbox knows which of them
 * a group has taken.
 *
 * @since 0.1.0
 */
@Internal
@Preview
public final class StoredEventReplay implements EventReplay {

    private final EventDeclarations declarations;
    private final DeadLetterStore letters;
    private final EventHistory history;
    private final InboxReceiver receiver;
    private final Duration retention;
    private final Clock clock;

    private StoredEventReplay(
            EventDeclarations declarations,
            DeadLetterStore letters,
            EventHistory history,
            InboxReceiver receiver,
            Duration retention,
            Clock clock) {
        this.declarations = declarations;
        this.letters = letters;
        this.history = history;
        this.receiver = receiver;
        this.retention = retention;
        this.clock = clock;
    }

    /** @param retention of the inbox */
    public static StoredEventReplay of(
            EventDeclarations declarations,
            DeadLetterStore letters,
            EventHistory history,
            InboxReceiver receiver,
            Duration retention,
            Clock clock) {
        return new StoredEventReplay(declarations, letters, history, receiver, retention, clock);
    }

    @Override
    public void check(Query query) {
        check(query, earliest());
    }

    private Instant earliest() {
        return clock.instant().minus(retention);
    }

    private void check(Query query, Instant earliest) {
        var since = query.since();
        if (since != null && since.isBefore(earliest)) throw new TooEarlyException(earliest);
        if (query.event() != null && letters.count(query) > letters.count(query.since(earliest))) {
            throw new TooEarlyException(earliest);
        }
    }

    @Override
    public int replay(Query query) {
        var earliest = earliest();
        check(query, earliest);
        var since = Objects.requireNonNullElse(query.since(), earliest);
        var replayed = new AtomicInteger(letters.retryAll(query.since(since)));
        var groups = subscriptions(query);
        var topics = groups.stream().map(Subscription::topic).distinct().toList();
        if (!topics.isEmpty()) {
            history.read(topics, since, event -> replayed.addAndGet(postpone(event, query, groups)));
        }
        return replayed.get();
    }

    private List<Subscription> subscriptions(Query query) {
        return declarations.subscriptions().stream()
                .filter(each -> query.topic() == null || each.topic().equals(query.topic()))
                .filter(each -> query.group() == null || each.group().equals(query.group()))
                .toList();
    }

    /** Returns the number of groups that had not taken the event. */
    private int postpone(EventMessage event, Query query, List<Subscription> groups) {
        if (query.event() != null && !query.event().equals(event.headers().id())) return 0;
        int postponed = 0;
        for (var group : groups) {
            boolean taken = group.topic().equals(event.headers().topic()) && receiver.postpone(group, event);
            if (taken) postponed++;
        }
        return postponed;
    }
}
