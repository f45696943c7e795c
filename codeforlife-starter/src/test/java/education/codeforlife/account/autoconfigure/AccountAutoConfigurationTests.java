package education.codeforlife.account.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.Unasked;
import education.codeforlife.account.AccountManagement;
import education.codeforlife.account.AccountRegistration;
import education.codeforlife.account.PasswordAssignment;
import education.codeforlife.caller.KnownUserStore;
import education.codeforlife.password.PasswordPolicy;
import education.codeforlife.password.PasswordRule;
import education.codeforlife.password.autoconfigure.PasswordAutoConfiguration;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.security.crypto.password.PasswordEncoder;

class AccountAutoConfigurationTests {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(AccountAutoConfiguration.class, PasswordAutoConfiguration.class))
            .withBean(EntityManagerFactory.class, () -> Unasked.bean(EntityManagerFactory.class))
            .withBean(EntityManager.class, () -> Unasked.bean(EntityManager.class))
            .withBean(KnownUserStore.class, () -> id -> Optional.empty())
            .withBean(Clock.class, Clock::systemUTC);

    @Test
    void accountsAreCreatedAndChanged() {
        runner.run(context -> assertThat(context)
                .hasSingleBean(AccountRegistration.class)
                .hasSingleBean(AccountManagement.class)
                .hasSingleBean(PasswordAssignment.class));
    }

    @Test
    void withoutTheLibrarysUsersThereAreNone() {
        runner.withPropertyValues("codeforlife.user.enabled=false")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(AccountRegistration.class));
    }

    @Test
    void aServicesOwnBeanWins() {
        PasswordRule none = (password, attributes) -> List.of();
        var own = PasswordAssignment.of(new PasswordPolicy(none, none, none), Unasked.bean(PasswordEncoder.class));
        runner.withBean(PasswordAssignment.class, () -> own)
                .run(context ->
                        assertThat(context.getBean(PasswordAssignment.class)).isSameAs(own));
    }

    @Test
    void withoutPersistenceOnTheClassPathThereAreNone() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(AccountAutoConfiguration.class))
                .withClassLoader(new FilteredClassLoader("jakarta.persistence", "org.hibernate"))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean("accountRegistration"));
    }
}
