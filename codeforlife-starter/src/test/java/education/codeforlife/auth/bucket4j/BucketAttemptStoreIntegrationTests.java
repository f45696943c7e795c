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
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
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

    @AutoClose
    private static final TestDatabase DATABASE = TestDatabase.create();

    private static final DriverManagerDataSource DATA_SOURCE =
            new DriverManagerDataSource(DATABASE.url(), DATABASE.username(), DATABASE.password());

    private final AttemptLimit limit = new AttemptLimit(3, Duration.ofMinutes(3));
    private final JdbcClient jdbc = JdbcClient.create(DATA_SOURCE);

    @BeforeAll
    static void migrate() {
        DATABASE.migrate(Flyway.configure()
                .dataSource(DATA_SOURCE)
                .locations("classpath:user/migration")
                .callbacks(LibraryMigrations.of(
                        List.of(ModuleMigrations.ofSite("user", 0)),
                        ServiceSchema.of("school"),
                        UnaryOperator.identity()))
                .load());
    }

    @BeforeEach
    void forgetAttempts() {
        jdbc.sql("truncate codeforlife.login_attempts").update();
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
        return BucketAttemptStore.of(DATA_SOURCE, new TinkKeyedHash(Keyset.parse(KEYS)), clock);
    }

    private void takeAll() {
        for (var attempt = 0; attempt < limit.failures(); attempt++) {
            assertThat(store().take(KEY, limit)).isNull();
        }
    }
}
