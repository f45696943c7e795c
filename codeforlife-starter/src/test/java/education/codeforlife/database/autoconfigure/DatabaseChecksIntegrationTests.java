package education.codeforlife.database.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import education.codeforlife.Unasked;
import education.codeforlife.database.test.TestDatabase;
import education.codeforlife.settings.SettingsCheck;
import education.codeforlife.settings.UnsafeSetting;
import education.codeforlife.settings.UnsafeSettingsException;
import education.codeforlife.settings.autoconfigure.SettingsAutoConfiguration;
import java.util.List;
import javax.sql.DataSource;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.transaction.PlatformTransactionManager;

/** What a service in production is told about its database before anything else is made. */
class DatabaseChecksIntegrationTests {

    private static final String URL = "spring.datasource.url";
    private static final String NOBODY_LISTENS = URL + "=jdbc:postgresql://127.0.0.1:1/fruits";
    private static final UnsafeSetting OTHER = new UnsafeSetting("vault.key", "It is the default.", "Set VAULT_KEY.");

    private final TestDatabase database = TestDatabase.create();
    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    DataSourceAutoConfiguration.class,
                    DatabaseAutoConfiguration.class,
                    SettingsAutoConfiguration.class))
            .withBean(PlatformTransactionManager.class, () -> Unasked.bean(PlatformTransactionManager.class));

    @AfterEach
    void dropDatabase() {
        database.close();
    }

    @Test
    void missingDatabaseIsListedBesideOtherSettings() {
        runner.withBean(SettingsCheck.class, () -> () -> List.of(OTHER))
                .run(context -> assertThatSettings(context.getStartupFailure())
                        .contains(OTHER)
                        .extracting(UnsafeSetting::property, UnsafeSetting::problem)
                        .hasSize(2)
                        .contains(tuple(URL, "The database is not configured.")));
    }

    @Test
    void databaseThatIsAwayIsListed() {
        runner.withPropertyValues(NOBODY_LISTENS)
                .run(context -> assertThatSettings(context.getStartupFailure())
                        .singleElement()
                        .extracting(UnsafeSetting::problem)
                        .asString()
                        .startsWith("The database does not let the service in: Connection to 127.0.0.1:1 refused"));
    }

    @Test
    void roleThatTheDatabaseDoesNotKnowIsListed() {
        runner.withPropertyValues(URL + "=" + database.url(), "spring.datasource.username=stranger")
                .run(context -> assertThatSettings(context.getStartupFailure())
                        .singleElement()
                        .extracting(UnsafeSetting::problem)
                        .asString()
                        .contains("stranger"));
    }

    @Test
    void databaseThatLetsTheServiceInIsNotListed() {
        runner.withPropertyValues(URL + "=" + database.url(), "spring.datasource.username=" + database.username())
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void serverThatIsNotVerifiedIsNotSentThePassword() {
        runner.withPropertyValues(URL + "=jdbc:postgresql://192.0.2.1/fruits")
                .run(context -> assertThatSettings(context.getStartupFailure())
                        .singleElement()
                        .extracting(UnsafeSetting::problem)
                        .asString()
                        .contains("is not verified"));
    }

    @Test
    void startThatDoesNotMigrateDoesNotAskTheDatabase() {
        runner.withPropertyValues(NOBODY_LISTENS, "codeforlife.database.library-migrations=false")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void dataSourceOfTheServiceIsNotAsked() {
        runner.withBean(DataSource.class, () -> Unasked.bean(DataSource.class))
                .run(context -> assertThat(context).hasNotFailed());
    }

    private static ListAssert<UnsafeSetting> assertThatSettings(Throwable failure) {
        assertThat(failure).rootCause().isInstanceOf(UnsafeSettingsException.class);
        return assertThat(((UnsafeSettingsException) NestedExceptionUtils.getRootCause(failure)).settings());
    }
}
