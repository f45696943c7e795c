package education.codeforlife.session.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import education.codeforlife.session.SessionUser;
import education.codeforlife.session.SessionUserQuery;
import education.codeforlife.session.SessionUserStore;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The requirements that a {@link SessionUserStore} meets, and its {@link SessionUserQuery} if it offers one. The test of
 * a store extends it:
 *
 * <pre>{@code
 * @SpringBootTest
 * class ContributorStoreTests extends SessionUserStoreContract {
 *     …
 *     @Override
 *     protected SessionUserStore store() {
 *         return store;
 *     }
 *
 *     @Override
 *     protected String addUser() {
 *         return jdbc.sql("insert into contributors … returning id").query(String.class).single();
 *     }
 *     …
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
public abstract class SessionUserStoreContract {

    /** A row of the table of sessions, without writing one; its other columns are null. */
    private static final String SESSION = """
            select sessions.*, %s
              from jsonb_populate_record(null::codeforlife.sessions,
                                         jsonb_build_object('user_id', cast(:user as text))) as sessions %s""";

    private static final int THREADS = 8;

    /** Returns the store under test. */
    protected abstract SessionUserStore store();

    /** Adds an active user, whom the store then finds, and returns their id. */
    protected abstract String addUser();

    /** Makes a user one who may not sign in. */
    protected abstract void deactivate(String userId);

    /** Returns the manager of the transactions that the store joins. */
    protected abstract PlatformTransactionManager transactionManager();

    /** Returns a client of the database of the sessions; overridden for a store that offers a query. */
    protected JdbcClient jdbc() {
        throw new UnsupportedOperationException(
                "Override jdbc(): the store offers a query, which runs in the database of the sessions");
    }

    /** Returns the name of a factor that may be pending. */
    protected String factor() {
        return "otp";
    }

    @Test
    void activeUserIsFoundByTheirId() {
        var id = addUser();
        var user = found(id);
        assertThat(id).isNotEmpty().hasSizeLessThanOrEqualTo(100);
        assertThat(user.userId()).isEqualTo(id);
        assertThat(user.isAuthenticated()).isTrue();
    }

    @Test
    void foundUserOwesNoFactor() {
        var user = found(addUser());
        assertThat(user.pendingFactors()).isEmpty();
        assertThat(user.isPending()).isFalse();
    }

    @Test
    void otherUserIsNotMistakenForTheOneAsked() {
        var one = addUser();
        var other = addUser();
        assertThat(found(one).userId()).isEqualTo(one);
        assertThat(found(other).userId()).isEqualTo(other);
    }

    @Test
    void inactiveUserIsUnknown() {
        var id = addUser();
        deactivate(id);
        assertUnknown(id);
    }

    @ParameterizedTest
    @EmptySource
    @ValueSource(
            strings = {
                " ",
                "abc",
                "-1",
                "0",
                "7.0",
                "0x7",
                "1_000_000",
                "9223372036854775807",
                "9223372036854775808",
                "99999999999999999999999999999999999999",
                "00000000-0000-0000-0000-000000000000",
                "1-1-1-1-1",
                "{00000000-0000-0000-0000-000000000000}",
                "null",
                "' or '1'='1",
                "é\uD83C\uDF4F"
            })
    void idOfNoUserIsUnknownWhateverItsShape(String id) {
        assertUnknown(id);
        assertThat(store().beginEpoch(id)).isZero();
    }

    @Test
    void otherSpellingOfAnIdIsUnknown() {
        var id = addUser();
        Stream.of(" " + id, id + " ", "+" + id, "0" + id, id + ".0", "{" + id + "}", id.toUpperCase(Locale.ROOT))
                .filter(spelling -> !spelling.equals(id))
                .forEach(this::assertUnknown);
    }

    @Test
    void longestIdIsUnknownRatherThanAnError() {
        assertUnknown("x".repeat(100));
        assertUnknown("9".repeat(100));
    }

    @Test
    void begunEpochIsTheUsersOwn() {
        var id = addUser();
        var other = found(addUser());
        var before = found(id).sessionEpoch();

        var begun = store().beginEpoch(id);

        assertThat(begun).isNotEqualTo(before).isEqualTo(found(id).sessionEpoch());
        assertThat(found(other.userId()).sessionEpoch()).isEqualTo(other.sessionEpoch());
    }

    @Test
    void epochsOfConcurrentCallsAllDiffer() {
        var id = addUser();
        var before = found(id).sessionEpoch();

        var begun = IntStream.range(0, THREADS)
                .parallel()
                .mapToObj(call -> store().beginEpoch(id))
                .toList();

        assertThat(begun).doesNotHaveDuplicates().doesNotContain(before);
        assertThat(begun).contains(found(id).sessionEpoch());
    }

    @Test
    void epochBegunInACommittedTransactionStays() {
        var id = addUser();
        var begun = transaction().execute(status -> {
            var epoch = store().beginEpoch(id);
            assertThat(found(id).sessionEpoch()).isEqualTo(epoch);
            return epoch;
        });
        assertThat(found(id).sessionEpoch()).isEqualTo(begun);
    }

    @Test
    void epochBegunInARolledBackTransactionDoesNotStay() {
        var id = addUser();
        var before = found(id).sessionEpoch();
        transaction().executeWithoutResult(status -> {
            store().beginEpoch(id);
            status.setRollbackOnly();
        });
        assertThat(found(id).sessionEpoch()).isEqualTo(before);
    }

    @Test
    void userWithPendingFactorsIsTheSameUser() {
        var user = found(addUser());

        var owing = user.withPendingFactors(Set.of(factor()));

        assertThat(owing.pendingFactors()).containsExactly(factor());
        assertThat(owing.isPending()).isTrue();
        assertThat(owing.userId()).isEqualTo(user.userId());
        assertThat(owing.sessionEpoch()).isEqualTo(user.sessionEpoch());
        assertThat(owing.withPendingFactors(Set.of()))
                .usingRecursiveComparison()
                .isEqualTo(user);
    }

    @Test
    void metadataIsAJsonObjectThatFitsACookie() {
        var json = JsonMapper.shared().valueToTree(found(addUser()).metadata());
        assertThat(json.isObject()).isTrue();
        assertThat(json.toString()).hasSizeLessThan(2000);
    }

    @Test
    void queryMapsTheSameUser() {
        assumeQuery();
        var id = addUser();
        addUser();
        assertThat(joined(id)).usingRecursiveComparison().isEqualTo(found(id));
        store().beginEpoch(id);
        assertThat(joined(id)).usingRecursiveComparison().isEqualTo(found(id));
    }

    @Test
    void sessionWithoutAUserDoesNotFailTheQuery() {
        assumeQuery();
        addUser();
        assertThat(joined(null)).isNull();
    }

    private void assumeQuery() {
        assumeTrue(store().query() != null, "The store does not offer a query");
    }

    private void assertUnknown(String id) {
        assertThat(store().find(id)).as("user \"%s\"", id).isNull();
        if (store().query() != null) {
            assertThat(joined(id)).as("user \"%s\" by the query", id).isNull();
        }
    }

    private SessionUser found(String id) {
        return Objects.requireNonNull(store().find(id), () -> "The store does not find its user \"" + id + "\"");
    }

    private @Nullable SessionUser joined(@Nullable String id) {
        var query = Objects.requireNonNull(store().query());
        var rows = jdbc().sql(SESSION.formatted(query.columns(), query.join()))
                .param("user", id)
                .query((row, number) -> Optional.ofNullable(query.map(row)))
                .list();
        assertThat(rows).as("rows of the join for one session").hasSize(1);
        return rows.get(0).orElse(null);
    }

    private TransactionTemplate transaction() {
        return new TransactionTemplate(transactionManager());
    }
}
