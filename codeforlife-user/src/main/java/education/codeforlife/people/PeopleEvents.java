package education.codeforlife.people;

import education.codeforlife.account.OngoingTransaction;
import education.codeforlife.api.Internal;
import education.codeforlife.event.Events;
import education.codeforlife.event.LibraryTopics;
import education.codeforlife.platform.Preview;
import education.codeforlife.user.ClassEvent;
import education.codeforlife.user.UserEvent;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Publishes the changes of people that concern other services, in the transactions that make them. Its events have ids only.
 *
 * @since 0.1.0
 */
@Internal
@Preview
public final class PeopleEvents {

    /** The topics of its events. */
    public static final LibraryTopics TOPICS = new LibraryTopics(
            List.of(UserRegistered.class, UserDeactivated.class, UserJoinedClass.class, UserLeftClass.class));

    private final Events events;
    private final EntityManager entities;

    private PeopleEvents(Events events, EntityManager entities) {
        this.events = events;
        this.entities = entities;
    }

    /** Makes the listener. */
    public static PeopleEvents of(Events events, EntityManager entities) {
        return new PeopleEvents(events, entities);
    }

    @EventListener
    void on(UserEvent.Created event) {
        publish(new UserRegistered(event.userId()));
    }

    @EventListener
    void on(UserEvent.Deactivated event) {
        publish(new UserDeactivated(event.userId()));
    }

    @EventListener
    void on(ClassEvent.Joined event) {
        publish(new UserJoinedClass(event.userId(), event.classId()));
    }

    @EventListener
    void on(ClassEvent.Left event) {
        publish(new UserLeftClass(event.userId(), event.classId()));
    }

    private void publish(Record event) {
        OngoingTransaction.require();
        ofTransaction().add(event);
    }

    private EventsOfTransaction ofTransaction() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(EventsOfTransaction.class::isInstance)
                .map(EventsOfTransaction.class::cast)
                .findFirst()
                .orElseGet(this::begin);
    }

    private EventsOfTransaction begin() {
        var begun = new EventsOfTransaction(events, entities);
        TransactionSynchronizationManager.registerSynchronization(begun);
        return begun;
    }
}
