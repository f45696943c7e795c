package education.codeforlife.auth.autoconfigure;

import education.codeforlife.auth.otp.OtpBypassTokens;
import education.codeforlife.auth.otp.OtpFactors;
import education.codeforlife.auth.otp.Totp;
import education.codeforlife.caller.KnownUserStore;
import education.codeforlife.caller.autoconfigure.CallerAutoConfiguration;
import education.codeforlife.database.ExpiredRows;
import education.codeforlife.encryption.FieldCipher;
import education.codeforlife.encryption.KeyedHash;
import education.codeforlife.encryption.autoconfigure.EncryptionAutoConfiguration;
import education.codeforlife.encryption.autoconfigure.OnDemand;
import education.codeforlife.settings.autoconfigure.ClockAutoConfiguration;
import education.codeforlife.user.User;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One-time passwords by the application's clock. A service sets them up for its users whether it logs them in or not.
 *
 * @since 0.1.0
 */
@AutoConfiguration(
        after = {CallerAutoConfiguration.class, ClockAutoConfiguration.class, EncryptionAutoConfiguration.class})
@ConditionalOnClass(User.class)
@EnableConfigurationProperties(OtpProperties.class)
public final class OtpAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Totp totp(Clock clock) {
        return Totp.of(clock);
    }

    @Bean
    @OnDemand
    @ConditionalOnMissingBean
    @ConditionalOnBean(KnownUserStore.class)
    OtpFactors otpFactors(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            FieldCipher cipher,
            Totp totp,
            Clock clock,
            OtpProperties properties,
            ApplicationEventPublisher events) {
        var template = new TransactionTemplate(transactions);
        return OtpFactors.of(JdbcClient.create(dataSource), template, cipher, totp, clock, properties.issuer(), events);
    }

    @Bean
    @ConditionalOnMissingBean(name = "expiredFactorSetups")
    @ConditionalOnBean(KnownUserStore.class)
    ExpiredRows expiredFactorSetups(DataSource dataSource, Clock clock) {
        return OtpFactors.expiredSetups(JdbcClient.create(dataSource), clock);
    }

    @Bean
    @OnDemand
    @ConditionalOnMissingBean
    @ConditionalOnBean(KnownUserStore.class)
    OtpBypassTokens otpBypassTokens(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            KeyedHash hash,
            ApplicationEventPublisher events) {
        return OtpBypassTokens.of(JdbcClient.create(dataSource), new TransactionTemplate(transactions), hash, events);
    }
}
