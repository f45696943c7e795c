package education.codeforlife.registration.autoconfigure;

import education.codeforlife.encryption.KeyedHash;
import education.codeforlife.encryption.autoconfigure.EncryptionAutoConfiguration;
import education.codeforlife.password.PasswordPolicy;
import education.codeforlife.password.autoconfigure.PasswordAutoConfiguration;
import education.codeforlife.registration.AccessCodes;
import education.codeforlife.registration.Accounts;
import education.codeforlife.registration.Classes;
import education.codeforlife.registration.NewPasswords;
import education.codeforlife.registration.Registration;
import education.codeforlife.registration.Schools;
import education.codeforlife.registration.StudentLogins;
import education.codeforlife.registration.StudentNames;
import education.codeforlife.settings.autoconfigure.ClockAutoConfiguration;
import education.codeforlife.user.KnownUserStore;
import education.codeforlife.user.LoginLinks;
import education.codeforlife.user.User;
import education.codeforlife.user.autoconfigure.UserAutoConfiguration;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Creates and changes users, schools and classes of the library's own tables.
 *
 * @since 0.1.0
 */
@AutoConfiguration(
        after = {
            ClockAutoConfiguration.class,
            EncryptionAutoConfiguration.class,
            HibernateJpaAutoConfiguration.class,
            PasswordAutoConfiguration.class,
            UserAutoConfiguration.class
        })
@ConditionalOnClass(User.class)
@ConditionalOnProperty(name = "codeforlife.user.enabled", matchIfMissing = true)
@ConditionalOnBean({EntityManagerFactory.class, KeyedHash.class, KnownUserStore.class, PasswordPolicy.class})
public final class RegistrationAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    LoginLinks loginLinks(KeyedHash hashes) {
        return new LoginLinks(hashes);
    }

    @Bean
    @ConditionalOnMissingBean
    NewPasswords newPasswords(PasswordPolicy policy, PasswordEncoder encoder) {
        return new NewPasswords(policy, encoder);
    }

    @Bean
    @ConditionalOnMissingBean
    AccessCodes accessCodes(EntityManager entities) {
        return new AccessCodes(entities);
    }

    @Bean
    @ConditionalOnMissingBean
    StudentNames studentNames(EntityManager entities) {
        return new StudentNames(entities);
    }

    @Bean
    @ConditionalOnMissingBean
    StudentLogins studentLogins(
            EntityManager entities, NewPasswords passwords, LoginLinks links, ApplicationEventPublisher events) {
        return new StudentLogins(entities, passwords, links, events);
    }

    @Bean
    @ConditionalOnMissingBean
    Registration registration(
            EntityManager entities,
            NewPasswords passwords,
            StudentNames names,
            StudentLogins logins,
            ApplicationEventPublisher events,
            Clock clock) {
        return new Registration(entities, passwords, names, logins, events, clock);
    }

    @Bean
    @ConditionalOnMissingBean
    Accounts accounts(EntityManager entities, NewPasswords passwords, ApplicationEventPublisher events) {
        return new Accounts(entities, passwords, events);
    }

    @Bean
    @ConditionalOnMissingBean
    Schools schools(EntityManager entities, ApplicationEventPublisher events, Clock clock) {
        return new Schools(entities, events, clock);
    }

    @Bean
    @ConditionalOnMissingBean
    Classes classes(
            EntityManager entities,
            AccessCodes codes,
            StudentNames names,
            ApplicationEventPublisher events,
            Clock clock) {
        return new Classes(entities, codes, names, events, clock);
    }
}
