package education.codeforlife.event.jdbc;

import education.codeforlife.api.Internal;
import education.codeforlife.event.DeadLetter;
import education.codeforlife.event.DeadLetters;
import education.codeforlife.event.jdbc.DeliveryTable.State;
import education.codeforlife.platform.Preview;
import java.time.Clock;
import java.util.List;
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
public final class StoredDeadLetters implements DeadLetters {

    private final DeliveryTable deliveries;
    private final TransactionTemplate transaction;
    private final Clock clock;

    private StoredDeadLetters(DeliveryTable deliveries, TransactionTemplate transaction, Clock clock) {
        this.deliveries = deliveries;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Returns the dead letters of a service. */
    public static StoredDeadLetters of(DeliveryTable deliveries, PlatformTransactionManager transactions, Clock clock) {
        return new StoredDeadLetters(deliveries, new TransactionTemplate(transactions), clock);
    }

    @Override
    public List<DeadLetter> latest(int limit) {
        return deliveries.dead(limit);
    }

    @Override
    public long count() {
        return deliveries.countDead();
    }

    @Override
    public boolean retry(long id) {
        return change(id, letter -> deliveries.update(id, new State(0, letter.reason(), clock.instant(), false)));
    }

    @Override
    public boolean discard(long id) {
        return change(id, letter -> {
            deliveries.remove(id);
            var event = letter.event();
            deliveries.release(event.topic(), letter.group(), event.key());
        });
    }

    /** The key is locked first, as by all that see to its deliveries. */
    private boolean change(long id, Consumer<DeadLetter> change) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var seen = deliveries.dead(id);
            if (seen.isEmpty()) return false;
            deliveries.lock(
                    seen.get().event().topic(),
                    seen.get().group(),
                    seen.get().event().key());
            var letter = deliveries.lockDead(id);
            letter.ifPresent(change);
            return letter.isPresent();
        }));
    }
}
