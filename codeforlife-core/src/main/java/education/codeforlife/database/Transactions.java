package education.codeforlife.database;

import java.util.function.Supplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs work in a transaction, again after a deadlock or serialization failure. Work that runs within another
 * transaction joins it, and is not retried: only the outermost can be.
 *
 * @since 0.1.0
 */
public final class Transactions {

    private static final int ATTEMPTS = 3;

    private final TransactionTemplate reading;
    private final TransactionTemplate writing;
    private final DatabaseErrors errors;

    public Transactions(PlatformTransactionManager transactions, DatabaseErrors errors) {
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions, readOnly());
        this.errors = errors;
    }

    /** Queries see what was committed when each began, in a transaction or not: without, there is none to end. */
    private static TransactionDefinition readOnly() {
        var definition = new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_SUPPORTS);
        definition.setReadOnly(true);
        return definition;
    }

    /** Runs work that writes nothing, within one persistence context; in a transaction only if there is one. */
    public <T> T read(Supplier<T> work) {
        return run(reading, work);
    }

    /** Runs work that may write; it has to be repeatable until it returns. */
    public <T> T write(Supplier<T> work) {
        return run(writing, work);
    }

    private <T> T run(TransactionTemplate template, Supplier<T> work) {
        int attempts = TransactionSynchronizationManager.isActualTransactionActive() ? 1 : ATTEMPTS;
        for (int attempt = 1; ; attempt++) {
            try {
                return template.execute(status -> work.get());
            } catch (RuntimeException e) {
                if (attempt >= attempts || !errors.isRetryable(e)) throw e;
            }
        }
    }
}
