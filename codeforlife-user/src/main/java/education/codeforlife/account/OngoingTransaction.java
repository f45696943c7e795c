package education.codeforlife.account;

import education.codeforlife.api.Internal;
import education.codeforlife.user.EventBatch;
import education.codeforlife.user.PeopleEvent;
import jakarta.persistence.EntityManager;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The transaction of the calling method, which every change of a person belongs to, with its rows and its events.
 *
 * @since 0.1.0
 */
@Internal
public final class OngoingTransaction {

    private final EntityManager entities;
    private final ApplicationEventPublisher events;

    private OngoingTransaction(EntityManager entities, ApplicationEventPublisher events) {
        this.entities = entities;
        this.events = events;
    }

    /** Returns the transactions of the given entity manager. */
    public static OngoingTransaction of(EntityManager entities, ApplicationEventPublisher events) {
        return new OngoingTransaction(entities, events);
    }

    /**
     * Requires a transaction, without which a change would be lost, or done by half.
     *
     * @throws IllegalTransactionStateException if there is none
     */
    public static void require() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalTransactionStateException(
                    "Missing transaction: the caller must start one to change people");
        }
    }

    /**
     * Requires a row of this transaction, since a change of any other would be lost.
     *
     * @throws IllegalArgumentException if the row was not loaded in this transaction
     */
    public void require(Object row) {
        require();
        if (!entities.contains(row)) {
            throw new IllegalArgumentException("The row is not managed: load it in this transaction");
        }
    }

    /** Saves a new row; a row that is saved already stays as it is. */
    public void save(Object row) {
        require();
        entities.persist(row);
    }

    public void publish(Object event) {
        events.publishEvent(event);
    }

    /** Publishes the events of a change of many users. */
    public void publishAll(Iterable<? extends PeopleEvent> all) {
        EventBatch.publish(all, events);
    }

    /** Returns the primary key of a saved row. */
    public static long id(@Nullable Long id) {
        return Objects.requireNonNull(id, "Missing id: save the row first");
    }
}
