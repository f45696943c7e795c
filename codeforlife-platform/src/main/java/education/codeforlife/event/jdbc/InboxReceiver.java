package education.codeforlife.event.jdbc;

import education.codeforlife.api.Internal;
import education.codeforlife.event.AfterDeadLetter;
import education.codeforlife.event.EventDeclarations;
import education.codeforlife.event.EventMessage;
import education.codeforlife.event.EventReceiver;
import education.codeforlife.event.Subscription;
import education.codeforlife.event.jdbc.DeliveryTable.State;
import education.codeforlife.event.jdbc.DeliveryTable.Waiting;
import education.codeforlife.platform.Preview;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes each event once for its group: the inbox has it in the transaction of the method that handles it. An event that
 * fails waits in the database for its next attempt, and those with its key wait behind it.
 *
 * @since 0.1.0
 */
@Internal
@Preview
public final class InboxReceiver implements EventReceiver {

    private static final Logger LOGGER = LoggerFactory.getLogger(InboxReceiver.class);

    private static final State BEHIND = new State(0, null, null, false);

    private static final String DEATH = "The node died in each of the last attempts";

    private final EventDeclarations declarations;
    private final DeliveryTable deliveries;
    private final EventHandlers handlers;
    private final PlatformTransactionManager transactions;
    private final EventSettings settings;
    private final Clock clock;

    private InboxReceiver(
            EventDeclarations declarations,
            DeliveryTable deliveries,
            EventHandlers handlers,
            PlatformTransactionManager transactions,
            EventSettings settings,
            Clock clock) {
        this.declarations = declarations;
        this.deliveries = deliveries;
        this.handlers = handlers;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    /** Returns the receiver of a service. */
    public static InboxReceiver of(
            EventDeclarations declarations,
            DeliveryTable deliveries,
            EventHandlers handlers,
            PlatformTransactionManager transactions,
            EventSettings settings,
            Clock clock) {
        return new InboxReceiver(declarations, deliveries, handlers, transactions, settings, clock);
    }

    @Override
    public void receive(Subscription subscription, EventMessage event) {
        var attempt = new Attempt(event.headers(), subscription.group(), 1);
        var key = event.headers().key();
        attempt(subscription, attempt, () -> {
                    deliveries.lock(subscription.topic(), subscription.group(), key);
                    if (!deliveries.take(subscription, event)) return;
                    if (deliveries.isHeld(subscription, key)) {
                        deliveries.add(subscription, event, BEHIND);
                    } else {
                        call(subscription, event, attempt);
                    }
                })
                .ifPresent(failure -> keep(subscription, event, failure));
    }

    @Override
    public void reject(Subscription subscription, EventMessage event, String reason) {
        keep(subscription, event, Failure.forGood(reason));
    }

    /** The event is due, or waits behind an earlier one with its key. */
    @Override
    public boolean postpone(Subscription subscription, EventMessage event) {
        return Boolean.TRUE.equals(new TransactionTemplate(transactions).execute(status -> {
            var key = event.headers().key();
            deliveries.lock(subscription.topic(), subscription.group(), key);
            if (!deliveries.take(subscription, event)) return false;
            deliveries.add(subscription, event, deliveries.isHeld(subscription, key) ? BEHIND : due());
            return true;
        }));
    }

    private State due() {
        return new State(0, null, clock.instant(), false);
    }

    /**
     * Handles an event at once, and does not keep its failure; for tests.
     *
     * @throws RuntimeException that of the method
     * @throws IllegalStateException if the method refuses the event
     */
    public void handle(Subscription subscription, EventMessage event) {
        var attempt = new Attempt(event.headers(), subscription.group(), 1);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            call(subscription, event, attempt);
            if (attempt.failure().isPresent()) status.setRollbackOnly();
        });
        attempt.failure().ifPresent(failure -> {
            throw new IllegalStateException("The event was refused: " + failure.reason());
        });
    }

    private void call(Subscription subscription, EventMessage event, Attempt attempt) {
        attempt.begin();
        handlers.call(subscription, event, attempt);
    }

    /** Does the work or nothing. @return the failure of the method */
    private Optional<Failure> attempt(Subscription subscription, Attempt attempt, Runnable work) {
        var transaction = new TransactionTemplate(transactions);
        transaction.setTimeout(
                Math.toIntExact(subscription.timeLimit().plusMillis(999).toSeconds()));
        try {
            transaction.executeWithoutResult(status -> {
                work.run();
                if (attempt.failure().isPresent()) status.setRollbackOnly();
            });
            return attempt.failure();
        } catch (RuntimeException | Error e) {
            if (!attempt.isBegun()) throw e;
            LOGGER.debug("{} failed", subscription.place(), e);
            return Optional.of(Failure.of(e));
        }
    }

    private void keep(Subscription subscription, EventMessage event, Failure failure) {
        var state = after(failure, 0, subscription);
        log(subscription, event, failure, state);
        atomically(() -> {
            deliveries.lock(
                    subscription.topic(), subscription.group(), event.headers().key());
            if (deliveries.take(subscription, event)) deliveries.add(subscription, event, state);
        });
    }

    /**
     * Tries an event again over which a node may have died. The attempt is counted before it begins, so that an event of which
     * each attempt ends its node is a dead letter in the end.
     */
    void retryAfterDeath(Waiting delivery) {
        declarations
                .subscription(delivery.topic(), delivery.group())
                .flatMap(subscription -> count(subscription, delivery))
                .ifPresent(this::retry);
    }

    private Optional<Waiting> count(Subscription subscription, Waiting delivery) {
        if (delivery.attempts() > subscription.retries()) {
            keep(subscription, delivery.lastCounted(), Failure.forGood(DEATH));
            return Optional.empty();
        }
        boolean counted = Boolean.TRUE.equals(
                new TransactionTemplate(transactions).execute(status -> deliveries.count(delivery)));
        return counted ? Optional.of(delivery.counted()) : Optional.empty();
    }

    /** Tries an event again, unless another node does or did, or an earlier one holds it back. */
    void retry(Waiting delivery) {
        var found = declarations.subscription(delivery.topic(), delivery.group());
        if (found.isEmpty()) return;
        var subscription = found.get();
        var event = delivery.event();
        var key = event.headers().key();
        var attempt = new Attempt(event.headers(), delivery.group(), delivery.before() + 1);
        attempt(subscription, attempt, () -> {
                    deliveries.lock(delivery.topic(), delivery.group(), key);
                    if (!deliveries.lock(delivery)) return;
                    if (key != null && deliveries.hasEarlier(subscription, key, delivery.id())) {
                        deliveries.update(delivery.id(), new State(delivery.before(), null, null, false));
                        return;
                    }
                    call(subscription, event, attempt);
                    deliveries.remove(delivery.id());
                    deliveries.release(delivery.topic(), delivery.group(), key);
                })
                .ifPresent(failure -> keep(subscription, delivery, failure));
    }

    private void keep(Subscription subscription, Waiting delivery, Failure failure) {
        var state = after(failure, delivery.before(), subscription);
        var key = delivery.event().headers().key();
        log(subscription, delivery.event(), failure, state);
        atomically(() -> {
            deliveries.lock(delivery.topic(), delivery.group(), key);
            if (!deliveries.lock(delivery)) return;
            deliveries.update(delivery.id(), state);
            if (state.dead() && subscription.afterDeadLetter() == AfterDeadLetter.CONTINUE) {
                deliveries.release(delivery.topic(), delivery.group(), key);
            }
        });
    }

    private State after(Failure failure, int attempts, Subscription subscription) {
        var delay = failure.delay();
        if (delay != null) return waiting(attempts, failure, delay);
        int all = attempts + 1;
        if (failure.forGood() || all > subscription.retries()) return new State(all, failure.reason(), null, true);
        return waiting(all, failure, settings.delayAfter(all));
    }

    private State waiting(int attempts, Failure failure, Duration delay) {
        return new State(attempts, failure.reason(), clock.instant().plus(delay), false);
    }

    private static void log(Subscription subscription, EventMessage event, Failure failure, State state) {
        if (failure.delay() != null) return;
        LOGGER.warn(
                "Event {} of topic {} failed in attempt {} of group {}, and {}: {}",
                event.headers().id(),
                subscription.topic(),
                state.attempts(),
                subscription.group(),
                state.dead() ? "is kept as a dead letter" : "is tried again",
                failure.reason());
    }

    /** A failure is kept although the thread of its method was interrupted. */
    private void atomically(Runnable work) {
        boolean interrupted = Thread.interrupted();
        try {
            new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
        } finally {
            if (interrupted) Thread.currentThread().interrupt();
        }
    }
}
