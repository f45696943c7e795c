package education.codeforlife.auth.autoconfigure;

import education.codeforlife.auth.otp.Totp;
import education.codeforlife.settings.autoconfigure.ClockAutoConfiguration;
import education.codeforlife.user.User;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * One-time passwords by the application's clock.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = ClockAutoConfiguration.class)
@ConditionalOnClass(User.class)
public final class TotpAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Totp totp(Clock clock) {
        return Totp.of(clock);
    }
}
