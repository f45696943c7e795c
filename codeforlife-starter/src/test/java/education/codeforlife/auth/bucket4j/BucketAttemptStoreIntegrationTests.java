package education.codeforlife.auth.bucket4j;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.attempt.AttemptLimit;
import education.codeforlife.auth.test.AttemptStoreContract;
import education.codeforlife.database.ModuleMigrations;
import education.codeforlife.database.ServiceSchema;
import education.codeforlife.database.flyway.LibraryMigrations;
import education.codeforlife.database.test.TestDatabase;
import education.codeforlife.encryption.tink.Keyset;
import education.codeforlife.encryption.tink.TinkKeyedHash;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Attempts are counted in PostgreSQL; each call of the contract asks another node. */
class BucketAttemptStoreIntegrationTests extends AttemptStoreContract {

    private static final String KEY = "ada@example.com";
    private static final String KEYS = """
            {"primaryKeyId":4273754044,"key":[{"keyData":{"typeUrl":"type.googleapis.com/google.crypto.tink.HmacKey",\
            "value":"EgQIAxAgGiCtWRZdFVp9ZrFRAKM33kIWbfNqJjziGnkAyQ7DXk8t/Q==","keyMaterialType":"SYMMETRIC"},\
            "status":"ENABLED","keyId":4273754044,"outputPrefixType":"TINK"}]}""";

    private final AttemptLimit limit = new AttemptLimit(3, Duration.ofMinutes(3));
    private final TestDatabase database = TestDatabase.create();
    private final DriverManagerDataSource dataSource =
            new DriverManagerDataSource(database.url(), database.username(), database.password());
    private final JdbcClient jdbc = JdbcClient.create(dataSource);

    @BeforeEach
    void migrate() {
        database.migrate(Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:user/migration")
                .callbacks(LibraryMigrations.of(
                        List.of(ModuleMigrations.ofSite("user", 0)),
                        ServiceSchema.of("school"),
                        UnaryOperator.identity()))
                .load());
    }

    @AfterEach
    void dropTheDatabase() {
        database.close();
    }

    @Test
    void anotherNodeCountsTheSameAttempts() {
        takeAll();

        assertThat(store().take(KEY, limit)).isNotNull();
    }

    @Test
    void keyThatIsOnlyAskedAboutIsNotStored() {
        assertThat(store().isUsedUp(KEY, limit)).isFalse();

        assertThat(jdbc.sql("select count(*) from codeforlife.login_attempts")
                        .query(Long.class)
                        .single())
                .isZero();
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

    @Override
    protected BucketAttemptStore store() {
        return BucketAttemptStore.of(dataSource, new TinkKeyedHash(Keyset.parse(KEYS)), clock);
    }

    private void takeAll() {
        for (var attempt = 0; attempt < limit.failures(); attempt++) {
            assertThat(store().take(KEY, limit)).isNull();
        }
    }
}
