package education.codeforlife.auth.bucket4j;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.auth.AttemptLimit;
import education.codeforlife.database.ModuleMigrations;
import education.codeforlife.database.ServiceSchema;
import education.codeforlife.database.flyway.LibraryMigrations;
import education.codeforlife.database.test.TestDatabase;
import education.codeforlife.encryption.tink.Keyset;
import education.codeforlife.encryption.tink.TinkKeyedHash;
import education.codeforlife.settings.test.MutableClock;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class BucketAttemptStoreIntegrationTests {

    private static final String KEY = "ada@example.com";
    private static final String KEYS = """
            {"primaryKeyId":4273754044,"key":[{"keyData":{"typeUrl":"type.googleapis.com/google.crypto.tink.HmacKey",\
            "value":"EgQIAxAgGiCtWRZdFVp9ZrFRAKM33kIWbfNqJjziGnkAyQ7DXk8t/Q==","keyMaterialType":"SYMMETRIC"},\
            "status":"ENABLED","keyId":4273754044,"outputPrefixType":"TINK"}]}""";

    private final AttemptLimit limit = new AttemptLimit(3, Duration.ofMinutes(3));
    private final MutableClock clock = new MutableClock();
    private final TestDatabase database = TestDatabase.create();
    private final DriverManagerDataSource dataSource =
            new DriverManagerDataSource(database.url(), database.username(), database.password());
    private final JdbcClient jdbc = JdbcClient.create(dataSource);
    private final BucketAttemptStore store = node();

    @BeforeEach
    void migrate() {
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:user/migration")
                .callbacks(LibraryMigrations.of(
                        List.of(ModuleMigrations.ofSite("user", 0)),
                        ServiceSchema.of("school"),
                        UnaryOperator.identity()))
                .load()
                .migrate();
    }

    @AfterEach
    void dropTheDatabase() {
        database.close();
    }

    @Test
    void noMoreMayFailThanTheLimitSays() {
        takeAll();

        assertThat(store.take(KEY, limit)).isEqualTo(Duration.ofMinutes(1));
        assertThat(store.take("grace@example.com", limit)).isNull();
    }

    @Test
    void oneIsGivenBackAfterEachPartOfThePeriod() {
        takeAll();

        clock.advance(Duration.ofMinutes(1));

        assertThat(store.take(KEY, limit)).isNull();
        assertThat(store.take(KEY, limit)).isNotNull();
    }

    @Test
    void anotherNodeCountsTheSameAttempts() {
        takeAll();

        assertThat(node().take(KEY, limit)).isNotNull();
    }

    @Test
    void attemptsAtTheSameTimeAreCountedToo() {
        var taken = IntStream.range(0, 30)
                .parallel()
                .filter(attempt -> node().take(KEY, limit) == null)
                .count();

        assertThat(taken).isEqualTo(3);
    }

    @Test
    void whatIsGivenBackMayBeTakenAgain() {
        takeAll();

        store.giveBack(KEY, limit);

        assertThat(store.take(KEY, limit)).isNull();
        assertThat(store.take(KEY, limit)).isNotNull();
    }

    @Test
    void noMoreIsGivenBackThanTheLimit() {
        store.giveBack(KEY, limit);

        takeAll();

        assertThat(store.take(KEY, limit)).isNotNull();
    }

    @Test
    void forgottenFailuresDoNotCount() {
        takeAll();

        store.forget(KEY);

        takeAll();
    }

    @Test
    void attemptsThatLimitAreNotRemoved() {
        takeAll();

        assertThat(BucketAttemptStore.expired(jdbc).removeUpTo(100)).isZero();
    }

    @Test
    void theTableDoesNotTellWhoFailed() {
        takeAll();

        assertThat(jdbc.sql("select id || encode(state, 'escape') from codeforlife.login_attempts")
                        .query(String.class)
                        .single())
                .doesNotContain("ada", "example");
    }

    private BucketAttemptStore node() {
        return BucketAttemptStore.of(dataSource, new TinkKeyedHash(Keyset.parse(KEYS)), clock);
    }

    private void takeAll() {
        for (var attempt = 0; attempt < limit.failures(); attempt++) {
            assertThat(store.take(KEY, limit)).isNull();
        }
    }
}
