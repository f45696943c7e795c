package education.codeforlife.event.jdbc;

import education.codeforlife.api.Internal;
import education.codeforlife.event.DeadLetter;
import education.codeforlife.event.DeadLetterStore;
import education.codeforlife.event.jdbc.DeliveryTable.State;
import education.codeforlife.platform.Preview;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The dead letters in the service's database.
 *
 * @since 0.1.0
 */
@Internal
@Preview
public final class StoredDeadLetters implements DeadLetterStore {

    private static final List<Order> LATEST =
            List.of(new Order(Property.FAILED_AT, true), new Order(Property.ID, true));

    private final DeliveryTable deliveries;
    private final DeadLetterTable letters;
    private final TransactionTemplate transaction;
    private final Clock clock;

    private StoredDeadLetters(DeliveryTable deliveries, TransactionTemplate transaction, Clock clock) {
        this.deliveries = deliveries;
        this.letters = deliveries.deadLetters();
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Returns the dead letters of a service. */
    public static StoredDeadLetters of(DeliveryTable deliveries, PlatformTransactionManager transactions, Clock clock) {
        return new StoredDeadLetters(deliveries, new TransactionTemplate(transactions), clock);
    }

    @Override
    public List<DeadLetter> latest(int limit) {
        return letters.find(Query.ALL, LATEST, 0, limit);
    }

    @Override
    public long count() {
        return letters.count(Query.ALL);
    }

    @Override
    public long count(Query query) {
        return letters.count(query);
    }

    @Override
    public List<DeadLetter> find(Query query, List<Order> order, long offset, int limit) {
        return letters.find(query, order, offset, limit);
    }

    @Override
    public Optional<DeadLetter> find(long id) {
        return letters.find(id);
    }

    @Override
    public boolean retry(long id) {
        return change(id, letter -> deliveries.update(id, new State(0, letter.reason(), clock.instant(), false)));
    }

    @Override
    public int retryAll(Query query) {
        return letters.retry(query);
    }

    @Override
    public boolean discard(long id) {
        return change(id, letter -> {
            deliveries.remove(id);
            var event = letter.event();
            deliveries.release(event.topic(), letter.group(), event.key());
        });
    }

    /** Each has a transaction of its own: one of all would lock all of their keys. */
    @Override
    public int discardAll(Query query) {
        int discarded = 0;
        for (long id : letters.ids(query)) {
            if (discard(id)) discarded++;
        }
        return discarded;
    }

    /** The key is locked first, as by all that see to its deliveries. */
    private boolean change(long id, Consumer<DeadLetter> change) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var seen = letters.find(id);
            if (seen.isEmpty()) return false;
            deliveries.lock(
                    seen.get().event().topic(),
                    seen.get().group(),
                    seen.get().event().key());
            var letter = letters.lock(id);
            letter.ifPresent(change);
            return letter.isPresent();
        }));
    }
}
