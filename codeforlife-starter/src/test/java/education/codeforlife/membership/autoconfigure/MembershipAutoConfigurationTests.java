package education.codeforlife.membership.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.Unasked;
import education.codeforlife.account.autoconfigure.AccountAutoConfiguration;
import education.codeforlife.caller.KnownUserStore;
import education.codeforlife.encryption.KeyedHash;
import education.codeforlife.membership.AccessCodeGenerator;
import education.codeforlife.membership.ClassMembership;
import education.codeforlife.membership.LoginLinkHasher;
import education.codeforlife.membership.SchoolMembership;
import education.codeforlife.membership.StudentLoginIssuer;
import education.codeforlife.membership.StudentNameRegistry;
import education.codeforlife.membership.StudentRegistration;
import education.codeforlife.membership.TeacherInvitations;
import education.codeforlife.password.autoconfigure.PasswordAutoConfiguration;
import education.codeforlife.user.UserRepository;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class MembershipAutoConfigurationTests {

    private final ApplicationContextRunner unhashed = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    AccountAutoConfiguration.class, MembershipAutoConfiguration.class, PasswordAutoConfiguration.class))
            .withBean(EntityManagerFactory.class, () -> Unasked.bean(EntityManagerFactory.class))
            .withBean(EntityManager.class, () -> Unasked.bean(EntityManager.class))
            .withBean(KnownUserStore.class, () -> id -> Optional.empty())
            .withBean(Clock.class, Clock::systemUTC);

    private final ApplicationContextRunner runner =
            unhashed.withBean(KeyedHash.class, () -> Unasked.bean(KeyedHash.class));

    @Test
    void schoolsAndClassesAreCreatedAndChanged() {
        runner.run(context -> assertThat(context)
                .hasSingleBean(StudentRegistration.class)
                .hasSingleBean(StudentLoginIssuer.class)
                .hasSingleBean(StudentNameRegistry.class)
                .hasSingleBean(SchoolMembership.class)
                .hasSingleBean(ClassMembership.class)
                .hasSingleBean(AccessCodeGenerator.class)
                .hasSingleBean(LoginLinkHasher.class)
                .doesNotHaveBean(TeacherInvitations.class));
    }

    @Test
    void teachersAreInvitedIfUsersCanBeFound() {
        runner.withBean(UserRepository.class, () -> Unasked.bean(UserRepository.class))
                .run(context -> assertThat(context).hasSingleBean(TeacherInvitations.class));
    }

    @Test
    void withoutTheLibrarysUsersThereAreNone() {
        runner.withPropertyValues("codeforlife.user.enabled=false")
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(StudentRegistration.class)
                        .doesNotHaveBean(LoginLinkHasher.class));
    }

    @Test
    void aServicesOwnBeansWin() {
        var codes = AccessCodeGenerator.of(Unasked.bean(EntityManager.class));
        var links = LoginLinkHasher.of(Unasked.bean(KeyedHash.class));
        runner.withBean(AccessCodeGenerator.class, () -> codes)
                .withBean(LoginLinkHasher.class, () -> links)
                .run(context -> {
                    assertThat(context.getBean(AccessCodeGenerator.class)).isSameAs(codes);
                    assertThat(context.getBean(LoginLinkHasher.class)).isSameAs(links);
                });
    }

    @Test
    void withoutAKeyedHashThereAreNone() {
        unhashed.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(ClassMembership.class));
    }

    @Test
    void withoutPersistenceOnTheClassPathThereAreNone() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(MembershipAutoConfiguration.class))
                .withClassLoader(new FilteredClassLoader("jakarta.persistence", "org.hibernate"))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean("classMembership"));
    }
}
