package education.codeforlife.auth.autoconfigure;

import education.codeforlife.attempt.AttemptStore;
import education.codeforlife.auth.LoginAccounts;
import education.codeforlife.auth.LoginThrottle;
import education.codeforlife.auth.ThrottleSettings;
import education.codeforlife.settings.autoconfigure.ClockAutoConfiguration;
import education.codeforlife.user.User;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The limits of guesses of a password, if {@code codeforlife.auth.enabled} or {@code codeforlife.account.enabled} is true.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = {AttemptAutoConfiguration.class, ClockAutoConfiguration.class})
@ConditionalOnClass(User.class)
@Conditional(OnAttempts.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(ThrottleProperties.class)
public final class ThrottleAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    ThrottleSettings throttleSettings(ThrottleProperties properties) {
        return properties.toSettings();
    }

    @Bean
    @ConditionalOnMissingBean
    LoginThrottle loginThrottle(AttemptStore attempts, ThrottleSettings settings) {
        return LoginThrottle.of(attempts, settings);
    }

    @Bean
    @ConditionalOnMissingBean
    LoginAccounts loginAccounts(DataSource dataSource, Clock clock) {
        return LoginAccounts.of(JdbcClient.create(dataSource), clock);
    }
}
