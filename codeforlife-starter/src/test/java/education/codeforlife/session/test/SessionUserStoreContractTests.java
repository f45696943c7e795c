package education.codeforlife.session.test;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.FailingTests;
import education.codeforlife.people.Person;
import education.codeforlife.session.SessionUser;
import education.codeforlife.session.SessionUserStore;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** The kit passes for the users in memory, and fails for those of a wrong store. */
class SessionUserStoreContractTests {

    @Nested
    class InMemory extends Users {}

    @Test
    void storeThatFindsInactiveUsersFails() {
        assertThat(FailingTests.of(FindsInactiveUsers.class)).containsExactly("inactiveUserIsUnknown");
    }

    @Test
    void storeThatRejectsAnIdOfAnotherShapeFails() {
        assertThat(FailingTests.of(RejectsOtherShapes.class))
                .containsExactlyInAnyOrder(
                        "idOfNoUserIsUnknownWhateverItsShape",
                        "otherSpellingOfAnIdIsUnknown",
                        "longestIdIsUnknownRatherThanAnError");
    }

    @Test
    void storeThatTrimsIdsFails() {
        assertThat(FailingTests.of(TrimsIds.class)).containsExactly("otherSpellingOfAnIdIsUnknown");
    }

    @Test
    void storeThatIgnoresTheTransactionFails() {
        assertThat(FailingTests.of(IgnoresTransaction.class))
                .containsExactly("epochBegunInARolledBackTransactionDoesNotStay");
    }

    @Test
    void storeThatReturnsTheOldEpochFails() {
        assertThat(FailingTests.of(ReturnsOldEpoch.class))
                .contains("begunEpochIsTheUsersOwn", "epochBegunInACommittedTransactionStays");
    }

    @Test
    void storeThatForgetsPendingFactorsFails() {
        assertThat(FailingTests.of(ForgetsPendingFactors.class)).containsExactly("userWithPendingFactorsIsTheSameUser");
    }

    private abstract static class Users extends SessionUserStoreContract {

        final InMemorySessionUserStore users =
                InMemorySessionUserStore.of((id, epoch) -> new Person(id, epoch, Set.of()));

        @Override
        protected SessionUserStore store() {
            return users;
        }

        @Override
        protected String addUser() {
            var id = UUID.randomUUID().toString();
            users.add(id);
            return id;
        }

        @Override
        protected void deactivate(String userId) {
            users.remove(userId);
        }

        @Override
        protected PlatformTransactionManager transactionManager() {
            return new TransactionsOfNothing();
        }
    }

    static class FindsInactiveUsers extends Users {

        @Override
        protected void deactivate(String userId) {}
    }

    /** A store in front of the one in memory, which is wrong in one method. */
    private abstract static class WrongStore extends Users implements SessionUserStore {

        @Override
        protected SessionUserStore store() {
            return this;
        }

        @Override
        public @Nullable SessionUser find(String userId) {
            return users.find(userId);
        }

        @Override
        public int beginEpoch(String userId) {
            return users.beginEpoch(userId);
        }
    }

    static class RejectsOtherShapes extends WrongStore {

        @Override
        public @Nullable SessionUser find(String userId) {
            return super.find(UUID.fromString(userId).toString());
        }
    }

    static class TrimsIds extends WrongStore {

        @Override
        public @Nullable SessionUser find(String userId) {
            return super.find(userId.strip());
        }
    }

    static class IgnoresTransaction extends WrongStore {

        @Override
        protected PlatformTransactionManager transactionManager() {
            var unnoticed = new TransactionsOfNothing();
            unnoticed.setTransactionSynchronization(AbstractPlatformTransactionManager.SYNCHRONIZATION_NEVER);
            return unnoticed;
        }
    }

    static class ReturnsOldEpoch extends WrongStore {

        @Override
        public int beginEpoch(String userId) {
            return Math.max(0, super.beginEpoch(userId) - 1);
        }
    }

    static class ForgetsPendingFactors extends WrongStore {

        private record Careless(String userId, int sessionEpoch) implements SessionUser {

            @Override
            public Set<String> pendingFactors() {
                return Set.of();
            }

            @Override
            public SessionUser withPendingFactors(Set<String> factors) {
                return this;
            }

            @Override
            public Object metadata() {
                return this;
            }
        }

        @Override
        public @Nullable SessionUser find(String userId) {
            var user = super.find(userId);
            return user == null ? null : new Careless(userId, user.sessionEpoch());
        }
    }

    /** Transactions in which only their end is noticed. */
    private static final class TransactionsOfNothing extends AbstractPlatformTransactionManager {

        @Override
        protected Object doGetTransaction() {
            return this;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {}

        @Override
        protected void doCommit(DefaultTransactionStatus status) {}

        @Override
        protected void doRollback(DefaultTransactionStatus status) {}
    }
}
