package education.codeforlife.auth.autoconfigure;

import education.codeforlife.auth.Totp;
import education.codeforlife.settings.autoconfigure.ClockAutoConfiguration;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * One-time passwords by the application's clock.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = ClockAutoConfiguration.class)
public final class TotpAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Totp totp(Clock clock) {
        return new Totp(clock);
    }
}
