package education.codeforlife.settings.autoconfigure;

import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * The clock that everything asks for the time; in UTC, and of microseconds: PostgreSQL would round what is finer, so that
 * a row would change when it is read again.
 *
 * @since 0.1.0
 */
@AutoConfiguration
public final class ClockAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return new MicrosecondClock(Clock.systemUTC());
    }
}
