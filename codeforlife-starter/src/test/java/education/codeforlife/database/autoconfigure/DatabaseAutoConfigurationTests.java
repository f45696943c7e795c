package education.codeforlife.database.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.Unasked;
import education.codeforlife.database.DatabaseErrors;
import education.codeforlife.database.Transactions;
import education.codeforlife.database.postgresql.PostgresErrors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.transaction.PlatformTransactionManager;

class DatabaseAutoConfigurationTests {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(DatabaseAutoConfiguration.class))
            .withBean(DataSource.class, () -> Unasked.bean(DataSource.class))
            .withBean(PlatformTransactionManager.class, () -> Unasked.bean(PlatformTransactionManager.class));

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
}
