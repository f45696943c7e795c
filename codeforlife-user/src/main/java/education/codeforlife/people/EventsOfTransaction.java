package education.codeforlife.people;

import education.codeforlife.event.Events;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.springframework.transaction.support.TransactionSynchronization;

/**
 * The events of one transaction, which are published in one batch at its end. The rows of the users are written before that,
 * and so locked: the events of a user get the order in which their transactions commit.
 */
final class EventsOfTransaction implements TransactionSynchronization {

    private final Events events;
    private final EntityManager entities;
    private final List<Record> waiting = new ArrayList<>();
    private boolean ended;

    EventsOfTransaction(Events events, EntityManager entities) {
        this.events = events;
        this.entities = entities;
    }

    /** An event that comes while the transaction ends is published at once. */
    void add(Record event) {
        if (ended) {
            events.publish(event);
        } else {
            waiting.add(event);
        }
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        ended = true;
        entities.flush();
        events.publishAll(waiting);
    }
}
