package education.codeforlife.account.autoconfigure;

import education.codeforlife.account.AccountCampaigns;
import education.codeforlife.account.AccountLinkPurposes;
import education.codeforlife.account.AccountManagement;
import education.codeforlife.account.AccountRegistration;
import education.codeforlife.account.EmailAssignment;
import education.codeforlife.account.LinkTokens;
import education.codeforlife.account.PasswordAssignment;
import education.codeforlife.caller.KnownUserStore;
import education.codeforlife.caller.autoconfigure.CallerAutoConfiguration;
import education.codeforlife.encryption.FieldCipher;
import education.codeforlife.encryption.KeyedHash;
import education.codeforlife.encryption.autoconfigure.EncryptionAutoConfiguration;
import education.codeforlife.encryption.autoconfigure.OnDemand;
import education.codeforlife.password.PasswordPolicy;
import education.codeforlife.password.PasswordQueue;
import education.codeforlife.password.autoconfigure.PasswordAutoConfiguration;
import education.codeforlife.settings.SettingsCheck;
import education.codeforlife.settings.autoconfigure.ClockAutoConfiguration;
import education.codeforlife.user.User;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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
            EncryptionAutoConfiguration.class,
            HibernateJpaAutoConfiguration.class,
            PasswordAutoConfiguration.class
        })
@ConditionalOnClass(User.class)
@ConditionalOnProperty(name = "codeforlife.user.enabled", matchIfMissing = true)
@ConditionalOnBean({EntityManagerFactory.class, KnownUserStore.class, PasswordPolicy.class})
@EnableConfigurationProperties(AccountLinkProperties.class)
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

    @Bean
    @OnDemand
    @ConditionalOnMissingBean
    LinkTokens linkTokens(KeyedHash hash, FieldCipher cipher, Clock clock) {
        return LinkTokens.of(hash, cipher, clock);
    }

    @Bean
    @ConditionalOnMissingBean
    AccountLinkPurposes accountLinkPurposes(AccountLinkProperties properties) {
        return properties.toPurposes();
    }

    /** What only the endpoints need. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBooleanProperty("codeforlife.account.enabled")
    @EnableConfigurationProperties(AccountMailProperties.class)
    static class EndpointConfiguration {

        @Bean
        @ConditionalOnMissingBean
        AccountCampaigns accountCampaigns(AccountMailProperties properties) {
            return AccountCampaigns.of(properties.ids());
        }

        @Bean
        SettingsCheck accountMailCheck(AccountMailProperties properties) {
            return new AccountMailCheck(properties);
        }
    }
}
