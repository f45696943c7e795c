package education.codeforlife.mail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.transaction.support.TransactionSynchronization;

/**
 * The messages of one transaction, until it ends. Those that come too late for its commit, or whose transaction only reads,
 * are sent once it is committed.
 */
final class PendingMessages implements TransactionSynchronization {

    private final Outlet outlet;
    private final List<Message> messages = new ArrayList<>();
    private final Map<Object, Integer> savepoints = new HashMap<>();

    PendingMessages(Outlet outlet) {
        this.outlet = outlet;
    }

    boolean isFor(Outlet other) {
        return outlet == other;
    }

    void add(Message message) {
        messages.add(message);
    }

    @Override
    public void savepoint(Object savepoint) {
        savepoints.put(savepoint, messages.size());
    }

    @Override
    public void savepointRollback(Object savepoint) {
        int kept = savepoints.getOrDefault(savepoint, 0);
        messages.subList(kept, messages.size()).clear();
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        if (!readOnly && outlet.isTransactional()) outlet.take(takeAll());
    }

    @Override
    public void afterCompletion(int status) {
        if (status == STATUS_COMMITTED && !messages.isEmpty()) outlet.takeApart(takeAll());
    }

    private List<Message> takeAll() {
        var all = List.copyOf(messages);
        messages.clear();
        return all;
    }
}
