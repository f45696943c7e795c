package education.codeforlife.account;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import education.codeforlife.database.Transactions;
import education.codeforlife.database.test.CleanDatabase;
import education.codeforlife.error.ValidationException;
import education.codeforlife.user.User;
import jakarta.persistence.EntityManager;
import java.util.Objects;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.event.RecordApplicationEvents;

/** The base of tests that create and change people, each change in a transaction of its own. */
@SpringBootTest(classes = AccountApplication.class)
@CleanDatabase
@RecordApplicationEvents
public abstract class AccountTest {

    protected static final String PASSWORD = "Tr0ub4dor&3-horse";

    @Autowired
    protected EntityManager entities;

    @Autowired
    protected AccountRegistration registration;

    @Autowired
    private Transactions transactions;

    protected <T> T inTransaction(Supplier<T> work) {
        return transactions.write(work);
    }

    protected void doInTransaction(Runnable work) {
        transactions.write(() -> {
            work.run();
            return work;
        });
    }

    protected User teacher(String name) {
        return inTransaction(
                () -> registration.registerTeacher(new NewAccount(name, "Byron", name + "@example.com", PASSWORD)));
    }

    protected User independent(String name) {
        return inTransaction(
                () -> registration.registerIndependent(new NewAccount(name, "Byron", name + "@example.com", PASSWORD)));
    }

    /** The row as it is in the current transaction, or else in the database. */
    protected User now(User user) {
        return Objects.requireNonNull(entities.find(User.class, user.getId()));
    }

    protected static long id(@Nullable Long id) {
        return Objects.requireNonNull(id);
    }

    protected void assertRefused(ThrowingCallable work, String errors) {
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(work)
                .satisfies(refusal -> org.assertj.core.api.Assertions.assertThat(refusal.toJson())
                        .hasToString(errors));
    }
}
