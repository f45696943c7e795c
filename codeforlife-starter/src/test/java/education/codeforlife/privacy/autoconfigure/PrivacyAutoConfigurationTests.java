package education.codeforlife.privacy.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.Unasked;
import education.codeforlife.caller.KnownUserStore;
import education.codeforlife.database.Transactions;
import education.codeforlife.privacy.AccountData;
import education.codeforlife.privacy.Anonymisation;
import education.codeforlife.privacy.AuthFactorData;
import education.codeforlife.privacy.PersonalData;
import education.codeforlife.privacy.PersonalDataExport;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.transaction.PlatformTransactionManager;

class PrivacyAutoConfigurationTests {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(PrivacyAutoConfiguration.class))
            .withBean(EntityManagerFactory.class, () -> Unasked.bean(EntityManagerFactory.class))
            .withBean(EntityManager.class, () -> Unasked.bean(EntityManager.class))
            .withBean(KnownUserStore.class, () -> id -> Optional.empty())
            .withBean(
                    Transactions.class,
                    () -> Transactions.of(Unasked.bean(PlatformTransactionManager.class), new RetryTemplate()));

    @Test
    void peopleAreToldAndForgotten() {
        runner.run(context -> assertThat(context)
                .hasSingleBean(PersonalDataExport.class)
                .hasSingleBean(Anonymisation.class)
                .hasSingleBean(AuthFactorData.class)
                .hasSingleBean(AccountData.class));
    }

    @Test
    void withoutTheLibrarysUsersThereIsNothing() {
        runner.withPropertyValues("codeforlife.user.enabled=false")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(PersonalData.class));
    }

    @Test
    void aServicesOwnBeansWin() {
        var own = new AuthFactorData(Unasked.bean(EntityManager.class));
        runner.withBean(AuthFactorData.class, () -> own)
                .run(context ->
                        assertThat(context.getBean(AuthFactorData.class)).isSameAs(own));
    }

    @Test
    void withoutADatabaseThereIsNothing() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(PrivacyAutoConfiguration.class))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(PersonalData.class));
    }

    @Test
    void withoutPersistenceOnTheClassPathThereIsNothing() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(PrivacyAutoConfiguration.class))
                .withClassLoader(new FilteredClassLoader("jakarta.persistence", "org.hibernate"))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(PersonalData.class));
    }
}
