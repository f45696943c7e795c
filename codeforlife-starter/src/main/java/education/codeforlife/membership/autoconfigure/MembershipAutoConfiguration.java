package education.codeforlife.membership.autoconfigure;

import education.codeforlife.account.AccountManagement;
import education.codeforlife.account.AccountRegistration;
import education.codeforlife.account.PasswordAssignment;
import education.codeforlife.account.autoconfigure.AccountAutoConfiguration;
import education.codeforlife.encryption.KeyedHash;
import education.codeforlife.encryption.autoconfigure.EncryptionAutoConfiguration;
import education.codeforlife.encryption.autoconfigure.OnDemand;
import education.codeforlife.membership.AccessCodeGenerator;
import education.codeforlife.membership.ClassMembership;
import education.codeforlife.membership.LoginLinkHasher;
import education.codeforlife.membership.SchoolMembership;
import education.codeforlife.membership.StudentLoginIssuer;
import education.codeforlife.membership.StudentNameRegistry;
import education.codeforlife.membership.StudentRegistration;
import education.codeforlife.membership.TeacherInvitations;
import education.codeforlife.settings.autoconfigure.ClockAutoConfiguration;
import education.codeforlife.user.User;
import education.codeforlife.user.UserRepository;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;

/**
 * Founds schools, opens classes, and changes who is in them, in the library's own tables.
 *
 * @since 0.1.0
 */
@AutoConfiguration(
        after = {
            AccountAutoConfiguration.class,
            ClockAutoConfiguration.class,
            DataJpaRepositoriesAutoConfiguration.class,
            EncryptionAutoConfiguration.class
        })
@ConditionalOnClass(User.class)
@ConditionalOnBean({EntityManagerFactory.class, KeyedHash.class, PasswordAssignment.class})
public final class MembershipAutoConfiguration {

    @Bean
    @OnDemand
    @ConditionalOnMissingBean
    LoginLinkHasher loginLinkHasher(KeyedHash hashes) {
        return LoginLinkHasher.of(hashes);
    }

    @Bean
    @ConditionalOnMissingBean
    AccessCodeGenerator accessCodeGenerator(EntityManager entities) {
        return AccessCodeGenerator.of(entities);
    }

    @Bean
    @ConditionalOnMissingBean
    StudentNameRegistry studentNameRegistry(EntityManager entities) {
        return StudentNameRegistry.of(entities);
    }

    @Bean
    @OnDemand
    @ConditionalOnMissingBean
    StudentLoginIssuer studentLoginIssuer(
            EntityManager entities,
            PasswordAssignment passwords,
            LoginLinkHasher links,
            ApplicationEventPublisher events) {
        return StudentLoginIssuer.of(entities, passwords, links, events);
    }

    @Bean
    @OnDemand
    @ConditionalOnMissingBean
    StudentRegistration studentRegistration(
            EntityManager entities,
            StudentNameRegistry names,
            StudentLoginIssuer logins,
            ApplicationEventPublisher events,
            Clock clock) {
        return StudentRegistration.of(entities, names, logins, events, clock);
    }

    @Bean
    @ConditionalOnMissingBean
    SchoolMembership schoolMembership(EntityManager entities, ApplicationEventPublisher events, Clock clock) {
        return SchoolMembership.of(entities, events, clock);
    }

    @Bean
    @ConditionalOnMissingBean
    ClassMembership classMembership(
            EntityManager entities,
            AccessCodeGenerator codes,
            StudentNameRegistry names,
            ApplicationEventPublisher events,
            Clock clock) {
        return ClassMembership.of(entities, codes, names, events, clock);
    }

    @Bean
    @OnDemand
    @ConditionalOnBean(UserRepository.class)
    @ConditionalOnMissingBean
    TeacherInvitations teacherInvitations(
            EntityManager entities,
            UserRepository users,
            AccountRegistration registration,
            AccountManagement accounts,
            SchoolMembership schools,
            KeyedHash hash,
            Clock clock) {
        return TeacherInvitations.of(entities, users, registration, accounts, schools, hash, clock);
    }
}
