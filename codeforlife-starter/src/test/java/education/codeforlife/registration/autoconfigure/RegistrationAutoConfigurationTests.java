package education.codeforlife.registration.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.Unasked;
import education.codeforlife.encryption.KeyedHash;
import education.codeforlife.password.autoconfigure.PasswordAutoConfiguration;
import education.codeforlife.registration.AccessCodes;
import education.codeforlife.registration.Accounts;
import education.codeforlife.registration.Classes;
import education.codeforlife.registration.NewPasswords;
import education.codeforlife.registration.Registration;
import education.codeforlife.registration.Schools;
import education.codeforlife.registration.StudentLogins;
import education.codeforlife.registration.StudentNames;
import education.codeforlife.user.KnownUserStore;
import education.codeforlife.user.LoginLinks;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class RegistrationAutoConfigurationTests {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(RegistrationAutoConfiguration.class, PasswordAutoConfiguration.class))
            .withBean(EntityManagerFactory.class, () -> Unasked.bean(EntityManagerFactory.class))
            .withBean(EntityManager.class, () -> Unasked.bean(EntityManager.class))
            .withBean(KeyedHash.class, () -> Unasked.bean(KeyedHash.class))
            .withBean(KnownUserStore.class, () -> id -> Optional.empty())
            .withBean(Clock.class, Clock::systemUTC);

    @Test
    void peopleAreCreatedAndChanged() {
        runner.run(context -> assertThat(context)
                .hasSingleBean(Registration.class)
                .hasSingleBean(Accounts.class)
                .hasSingleBean(StudentLogins.class)
                .hasSingleBean(StudentNames.class)
                .hasSingleBean(Schools.class)
                .hasSingleBean(Classes.class)
                .hasSingleBean(NewPasswords.class)
                .hasSingleBean(AccessCodes.class)
                .hasSingleBean(LoginLinks.class));
    }

    @Test
    void withoutTheLibrarysUsersThereAreNone() {
        runner.withPropertyValues("codeforlife.user.enabled=false")
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(Registration.class)
                        .doesNotHaveBean(LoginLinks.class));
    }

    @Test
    void aServicesOwnBeansWin() {
        var codes = new AccessCodes(Unasked.bean(EntityManager.class));
        var links = new LoginLinks(Unasked.bean(KeyedHash.class));
        runner.withBean(AccessCodes.class, () -> codes)
                .withBean(LoginLinks.class, () -> links)
                .run(context -> {
                    assertThat(context.getBean(AccessCodes.class)).isSameAs(codes);
                    assertThat(context.getBean(LoginLinks.class)).isSameAs(links);
                });
    }

    @Test
    void whereNothingHashesThereAreNone() {
        new ApplicationContextRunner()
                .withConfiguration(
                        AutoConfigurations.of(RegistrationAutoConfiguration.class, PasswordAutoConfiguration.class))
                .withBean(EntityManagerFactory.class, () -> Unasked.bean(EntityManagerFactory.class))
                .withBean(KnownUserStore.class, () -> id -> Optional.empty())
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(Registration.class));
    }

    @Test
    void withoutPersistenceOnTheClassPathThereAreNone() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(RegistrationAutoConfiguration.class))
                .withClassLoader(new FilteredClassLoader("jakarta.persistence", "org.hibernate"))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean("registration"));
    }
}
