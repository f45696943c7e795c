package education.codeforlife.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class TransactionsTests {

    private final List<String> done = new ArrayList<>();
    private final Transactions transactions = Transactions.of(
            new Recording(),
            new RetryTemplate(RetryPolicy.builder()
                    .maxRetries(2)
                    .delay(Duration.ZERO)
                    .includes(IllegalStateException.class)
                    .build()));

    @Test
    void workIsRunAgainInATransactionOfItsOwn() {
        assertThat(transactions.write(() -> deadlockUntil(2))).isEqualTo(2);
        assertThat(done).containsExactly("begin", "work", "rollback", "begin", "work", "commit");
    }

    @Test
    void lastFailureIsThrownWhenRetriesAreExhausted() {
        assertThatIllegalStateException()
                .isThrownBy(() -> transactions.write(() -> deadlockUntil(9)))
                .withMessage("deadlock 3");
    }

    @Test
    void failureThatIsNotRetryableIsThrownAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> transactions.write(() -> {
                    throw new IllegalArgumentException("bug");
                }))
                .withMessage("bug");
        assertThat(done).containsExactly("begin", "rollback");
    }

    @Test
    void workWithinATransactionIsNotRetriedByItself() {
        transactions.write(() -> {
            assertThatIllegalStateException()
                    .isThrownBy(() -> transactions.write(() -> deadlockUntil(2)))
                    .withMessage("deadlock 1");
            return TransactionSynchronizationManager.isActualTransactionActive();
        });
        assertThat(done).containsOnlyOnce("work");
    }

    @Test
    void readingIsRetriedWithoutATransaction() {
        assertThat(transactions.read(() -> deadlockUntil(2))).isEqualTo(2);
        assertThat(done).containsExactly("work", "work");
    }

    private long deadlockUntil(long attempt) {
        done.add("work");
        long attempts = done.stream().filter("work"::equals).count();
        if (attempts < attempt) throw new IllegalStateException("deadlock " + attempts);
        return attempts;
    }

    private final class Recording extends AbstractPlatformTransactionManager {

        private boolean active;

        @Override
        protected Object doGetTransaction() {
            return this;
        }

        @Override
        protected boolean isExistingTransaction(Object transaction) {
            return active;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            active = true;
            done.add("begin");
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            active = false;
            done.add("commit");
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            active = false;
            done.add("rollback");
        }

        @Override
        protected void doSetRollbackOnly(DefaultTransactionStatus status) {}
    }
}
