package education.codeforlife.registration;

import jakarta.persistence.EntityManager;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The transaction that every change belongs to, together with the rows it loaded and the events it tells. */
final class CallersTransaction {

    private final EntityManager entities;
    private final ApplicationEventPublisher events;

    CallersTransaction(EntityManager entities, ApplicationEventPublisher events) {
        this.entities = entities;
        this.events = events;
    }

    /** @throws IllegalTransactionStateException if there is none: a change would be lost, or done by half */
    static void require() {
        if (!TransactionSynchronizationManager.isActualTransactionActive())
            throw new IllegalTransactionStateException("Missing transaction: the caller must start one to change people");
    }

    /** @throws IllegalArgumentException if the row was not loaded in this transaction: a change would be lost */
    void require(Object row) {
        require();
        if (!entities.contains(row)) throw new IllegalArgumentException("The row is not managed: load it in this transaction");
    }

    /** Saves a new row; one that is saved already stays as it is. */
    void save(Object row) {
        require();
        entities.persist(row);
    }

    void publish(Object event) {
        events.publishEvent(event);
    }

    /** That of a saved row. */
    static long id(@Nullable Long id) {
        return Objects.requireNonNull(id, "Missing id: save the row first");
    }
}
