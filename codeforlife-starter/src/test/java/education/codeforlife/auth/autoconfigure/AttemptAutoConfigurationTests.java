package education.codeforlife.auth.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.Unasked;
import education.codeforlife.attempt.AttemptStore;
import education.codeforlife.auth.bucket4j.BucketAttemptStore;
import education.codeforlife.encryption.KeyedHash;
import education.codeforlife.settings.autoconfigure.ClockAutoConfiguration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class AttemptAutoConfigurationTests {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ClockAutoConfiguration.class, AttemptAutoConfiguration.class))
            .withPropertyValues("codeforlife.auth.enabled=true")
            .withBean(DataSource.class, () -> Unasked.bean(DataSource.class));

    private final ApplicationContextRunner withKeys =
            runner.withBean(KeyedHash.class, () -> Unasked.bean(KeyedHash.class));

    @Test
    void attemptsAreCountedInTheDatabase() {
        withKeys.run(context -> assertThat(context).hasSingleBean(BucketAttemptStore.class));
    }

    @Test
    void aServicesOwnStoreWins() {
        var own = Unasked.bean(AttemptStore.class);
        withKeys.withBean(AttemptStore.class, () -> own)
                .run(context -> assertThat(context.getBean(AttemptStore.class)).isSameAs(own));
    }

    @Test
    void serviceThatOnlyReadsSessionsCountsNothing() {
        withKeys.withPropertyValues("codeforlife.auth.enabled=false")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(AttemptStore.class));
    }

    @Test
    void serviceThatServesAccountsCountsAttempts() {
        withKeys.withPropertyValues("codeforlife.auth.enabled=false", "codeforlife.account.enabled=true")
                .run(context -> assertThat(context).hasSingleBean(AttemptStore.class));
    }

    @Test
    void withoutKeysNothingIsCounted() {
        runner.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(AttemptStore.class));
    }

    @Test
    void withoutBucket4jNothingIsCounted() {
        withKeys.withClassLoader(new FilteredClassLoader("io.github.bucket4j"))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(AttemptStore.class));
    }
}
