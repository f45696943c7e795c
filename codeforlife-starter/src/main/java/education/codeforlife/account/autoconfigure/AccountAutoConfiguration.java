package education.codeforlife.account.autoconfigure;

import education.codeforlife.account.AccountManagement;
import education.codeforlife.account.AccountRegistration;
import education.codeforlife.account.EmailAssignment;
import education.codeforlife.account.PasswordAssignment;
import education.codeforlife.caller.KnownUserStore;
import education.codeforlife.caller.autoconfigure.CallerAutoConfiguration;
import education.codeforlife.password.PasswordPolicy;
import education.codeforlife.password.PasswordQueue;
import education.codeforlife.password.autoconfigure.PasswordAutoConfiguration;
import education.codeforlife.settings.autoconfigure.ClockAutoConfiguration;
import education.codeforlife.user.User;
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
 * Registers users of the library's own tables, and changes their passwords and e-mail addresses.
 *
 * @since 0.1.0
 */
@AutoConfiguration(
        after = {
            CallerAutoConfiguration.class,
            ClockAutoConfiguration.class,
            HibernateJpaAutoConfiguration.class,
            PasswordAutoConfiguration.class
        })
@ConditionalOnClass(User.class)
@ConditionalOnProperty(name = "codeforlife.user.enabled", matchIfMissing = true)
@ConditionalOnBean({EntityManagerFactory.class, KnownUserStore.class, PasswordPolicy.class})
public final class AccountAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    PasswordAssignment passwordAssignment(PasswordPolicy policy, PasswordEncoder encoder, PasswordQueue queue) {
        return PasswordAssignment.of(policy, queue.bound(encoder));
    }

    @Bean
    @ConditionalOnMissingBean
    EmailAssignment emailAssignment(EntityManager entities) {
        return EmailAssignment.of(entities);
    }

    @Bean
    @ConditionalOnMissingBean
    AccountRegistration accountRegistration(
            EntityManager entities, PasswordAssignment passwords, ApplicationEventPublisher events, Clock clock) {
        return AccountRegistration.of(entities, passwords, events, clock);
    }

    @Bean
    @ConditionalOnMissingBean
    AccountManagement accountManagement(
            EntityManager entities, PasswordAssignment passwords, ApplicationEventPublisher events) {
        return AccountManagement.of(entities, passwords, events);
    }
}
