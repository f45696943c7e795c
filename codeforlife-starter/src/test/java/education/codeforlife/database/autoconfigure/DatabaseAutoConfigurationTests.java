package education.codeforlife.database.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.Unasked;
import education.codeforlife.database.DatabaseErrors;
import education.codeforlife.database.Transactions;
import education.codeforlife.database.postgresql.PostgresErrors;
import education.codeforlife.settings.autoconfigure.SettingsAutoConfiguration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.transaction.PlatformTransactionManager;

class DatabaseAutoConfigurationTests {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(DatabaseAutoConfiguration.class))
            .withBean(DataSource.class, () -> Unasked.bean(DataSource.class))
            .withBean(PlatformTransactionManager.class, () -> Unasked.bean(PlatformTransactionManager.class));

    private final ApplicationContextRunner guarded =
            runner.withConfiguration(AutoConfigurations.of(SettingsAutoConfiguration.class));

    @Test
    void transactionsKnowTheErrorsOfPostgres() {
        runner.run(
                context -> assertThat(context).hasSingleBean(Transactions.class).hasSingleBean(PostgresErrors.class));
    }

    @Test
    void withoutATransactionManagerThereIsNothing() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(DatabaseAutoConfiguration.class))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(Transactions.class));
    }

    @Test
    void aServicesOwnErrorsWin() {
        DatabaseErrors own = exception -> null;
        runner.withBean(DatabaseErrors.class, () -> own)
                .run(context ->
                        assertThat(context.getBean(DatabaseErrors.class)).isSameAs(own));
    }

    @Test
    void aServicesOwnTransactionsWin() {
        var own = new Transactions(Unasked.bean(PlatformTransactionManager.class), exception -> null);
        runner.withBean(Transactions.class, () -> own)
                .run(context -> assertThat(context.getBean(Transactions.class)).isSameAs(own));
    }

    @Test
    void anotherDatabaseBringsItsOwnErrors() {
        var withoutPostgres = runner.withClassLoader(new FilteredClassLoader("org.postgresql"));

        withoutPostgres.run(context ->
                assertThat(context).getFailure().rootCause().hasMessageContaining(DatabaseErrors.class.getName()));
        withoutPostgres
                .withBean(DatabaseErrors.class, () -> exception -> null)
                .run(context ->
                        assertThat(context).hasSingleBean(Transactions.class).doesNotHaveBean(PostgresErrors.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"spring.datasource.url", "spring.flyway.url"})
    void aServerThatMayBeAnotherIsRefused(String property) {
        var given = guarded.withPropertyValues(property + "=jdbc:postgresql://db.example.org/fruits");
        given.run(context -> assertThat(context).getFailure().hasMessageContaining(property));
        given.withPropertyValues("codeforlife.environment=local")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spring.datasource.url=jdbc:postgresql://db.example.org/fruits?sslmode=verify-full",
                "spring.datasource.hikari.data-source-properties.sslmode=verify-full",
                "codeforlife.database.trusted-network=true"
            })
    void aServerThatIsVerifiedOrInATrustedNetworkIsConnectedTo(String property) {
        guarded.withPropertyValues("spring.datasource.url=jdbc:postgresql://db.example.org/fruits", property)
                .run(context -> assertThat(context).hasNotFailed());
    }
}
