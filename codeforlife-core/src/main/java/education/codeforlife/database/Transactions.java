package education.codeforlife.database;

import education.codeforlife.api.Internal;
import java.util.function.Supplier;
import org.springframework.core.retry.RetryOperations;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs work in a transaction, again after a deadlock or serialization failure. Work that runs within another
 * transaction joins it, and is not retried: only the outermost can be.
 *
 * <pre>{@code
 * var teacher = transactions.write(() -> accounts.registerTeacher(account));
 * }</pre>
 *
 * @since 0.1.0
 */
public final class Transactions {

    private final TransactionTemplate reading;
    private final TransactionTemplate writing;
    private final RetryOperations retries;

    /** @param retries decides after which failures work is run again, when, and how often */
    @Internal
    public static Transactions of(PlatformTransactionManager transactions, RetryOperations retries) {
        return new Transactions(transactions, retries);
    }

    private Transactions(PlatformTransactionManager transactions, RetryOperations retries) {
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions, readOnly());
        this.retries = retries;
    }

    /** Each query sees the rows that were committed when it began, so without a transaction there is nothing to end. */
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
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return template.execute(status -> work.get());
        }
        return retries.invoke(() -> template.execute(status -> work.get()));
    }
}
