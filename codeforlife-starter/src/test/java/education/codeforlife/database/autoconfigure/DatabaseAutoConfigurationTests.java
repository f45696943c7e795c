package education.codeforlife.database.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.Unasked;
import education.codeforlife.database.DatabaseError;
import education.codeforlife.database.DatabaseErrors;
import education.codeforlife.database.Transactions;
import education.codeforlife.database.postgresql.MultiRowBatchBuilder;
import education.codeforlife.database.postgresql.PostgresErrors;
import education.codeforlife.settings.autoconfigure.SettingsAutoConfiguration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.hibernate.cfg.BatchSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.backoff.ExponentialBackOff;

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
        var own = Transactions.of(Unasked.bean(PlatformTransactionManager.class), new RetryTemplate());
        runner.withBean(Transactions.class, () -> own)
                .run(context -> assertThat(context.getBean(Transactions.class)).isSameAs(own));
    }

    @Test
    void batchesOfUpdatesAreOneStatement() {
        runner.run(
                context -> assertThat(batchBuilder(context, new HashMap<>())).isInstanceOf(MultiRowBatchBuilder.class));
    }

    @Test
    void propertyLeavesBatchesToHibernate() {
        runner.withPropertyValues("codeforlife.database.multi-row-updates=false")
                .run(context -> assertThat(context).doesNotHaveBean(HibernatePropertiesCustomizer.class));
    }

    @Test
    void aServicesOwnBatchBuilderWins() {
        var settings = new HashMap<String, Object>(Map.of(BatchSettings.BUILDER, "own"));
        runner.run(context -> assertThat(batchBuilder(context, settings)).isEqualTo("own"));
    }

    private static Object batchBuilder(ApplicationContext context, Map<String, Object> settings) {
        context.getBean(HibernatePropertiesCustomizer.class).customize(settings);
        return Objects.requireNonNull(settings.get(BatchSettings.BUILDER));
    }

    @Test
    void retriesWaitLongerEachTimeAndNeverAllEquallyLong() {
        runner.run(context -> assertThat(backOff(context.getBean(RetryTemplate.class)))
                .returns(2L, ExponentialBackOff::getMaxAttempts)
                .returns(20L, ExponentialBackOff::getInitialInterval)
                .returns(2.0, ExponentialBackOff::getMultiplier)
                .returns(20L, ExponentialBackOff::getJitter)
                .returns(500L, ExponentialBackOff::getMaxInterval));
    }

    @Test
    void propertiesChangeTheRetries() {
        runner.withPropertyValues(
                        "codeforlife.database.retry.max-retries=5",
                        "codeforlife.database.retry.delay=10ms",
                        "codeforlife.database.retry.multiplier=3",
                        "codeforlife.database.retry.jitter=1ms",
                        "codeforlife.database.retry.max-delay=1s")
                .run(context -> assertThat(backOff(context.getBean(RetryTemplate.class)))
                        .returns(5L, ExponentialBackOff::getMaxAttempts)
                        .returns(10L, ExponentialBackOff::getInitialInterval)
                        .returns(3.0, ExponentialBackOff::getMultiplier)
                        .returns(1L, ExponentialBackOff::getJitter)
                        .returns(1000L, ExponentialBackOff::getMaxInterval));
    }

    @Test
    void onlyWhatTheDatabaseCallsRetryableIsRetried() {
        var deadlock = new IllegalStateException("deadlock");
        DatabaseErrors errors = exception -> exception == deadlock
                ? new DatabaseError(DatabaseError.Kind.RETRYABLE, null, List.of(), Map.of())
                : null;
        runner.withBean(DatabaseErrors.class, () -> errors).run(context -> {
            var policy = context.getBean(RetryTemplate.class).getRetryPolicy();
            assertThat(policy.shouldRetry(deadlock)).isTrue();
            assertThat(policy.shouldRetry(new IllegalStateException("bug"))).isFalse();
        });
    }

    @Test
    void aServicesOwnRetriesOfTransactionsWin() {
        var own = new RetryTemplate();
        runner.withBean("transactionRetries", RetryTemplate.class, () -> own)
                .run(context ->
                        assertThat(context.getBean("transactionRetries")).isSameAs(own));
    }

    @Test
    void aRetryTemplateOfSomethingElseIsNotTakenForTransactions() {
        runner.withBean("mailRetries", RetryTemplate.class, RetryTemplate::new)
                .run(context -> assertThat(context)
                        .hasSingleBean(Transactions.class)
                        .hasBean("transactionRetries")
                        .hasBean("mailRetries"));
    }

    private static ExponentialBackOff backOff(RetryTemplate retries) {
        return (ExponentialBackOff) retries.getRetryPolicy().getBackOff();
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
