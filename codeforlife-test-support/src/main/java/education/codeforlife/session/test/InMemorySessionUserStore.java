package education.codeforlife.session.test;

import education.codeforlife.session.SessionUser;
import education.codeforlife.session.SessionUserStore;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Users of sessions without a table, for tests: each is made of an id and an epoch when it is found.
 *
 * <pre>{@code
 * @Bean
 * InMemorySessionUserStore robots() {
 *     return InMemorySessionUserStore.of((id, epoch) -> new Robot(id, epoch, Set.of()));
 * }
 * }</pre>
 *
 * <p>An epoch that is begun in a transaction ends with its rollback.
 *
 * @since 0.1.0
 */
public final class InMemorySessionUserStore implements SessionUserStore {

    private final BiFunction<String, Integer, SessionUser> users;
    private final Map<String, Integer> epochs = new HashMap<>();

    private InMemorySessionUserStore(BiFunction<String, Integer, SessionUser> users) {
        this.users = users;
    }

    /**
     * Returns a store without users.
     *
     * @param users makes a user of an id and an epoch
     */
    public static InMemorySessionUserStore of(BiFunction<String, Integer, SessionUser> users) {
        return new InMemorySessionUserStore(users);
    }

    /** Adds an active user; does nothing if the store has them. */
    public synchronized InMemorySessionUserStore add(String userId) {
        epochs.putIfAbsent(userId, 0);
        return this;
    }

    /** Removes a user, who may then no longer sign in. */
    public synchronized void remove(String userId) {
        epochs.remove(userId);
    }

    @Override
    public synchronized @Nullable SessionUser find(String userId) {
        var epoch = epochs.get(userId);
        return epoch == null ? null : users.apply(userId, epoch);
    }

    @Override
    public synchronized int beginEpoch(String userId) {
        var begun = epochs.computeIfPresent(userId, (id, epoch) -> epoch + 1);
        if (begun == null) return 0;
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new UndoneByRollback(userId));
        }
        return begun;
    }

    private synchronized void undo(String userId) {
        epochs.computeIfPresent(userId, (id, epoch) -> epoch - 1);
    }

    private final class UndoneByRollback implements TransactionSynchronization {

        private final String userId;

        private UndoneByRollback(String userId) {
            this.userId = userId;
        }

        @Override
        public void afterCompletion(int status) {
            if (status != STATUS_COMMITTED) undo(userId);
        }
    }
}
