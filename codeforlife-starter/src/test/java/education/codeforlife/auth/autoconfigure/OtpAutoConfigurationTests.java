package education.codeforlife.auth.autoconfigure;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.auth.otp.Totp;
import education.codeforlife.settings.autoconfigure.ClockAutoConfiguration;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class OtpAutoConfigurationTests {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ClockAutoConfiguration.class, OtpAutoConfiguration.class));

    @Test
    void codesGoByTheApplicationsClock() {
        runner.withBean(Clock.class, () -> Clock.fixed(Instant.ofEpochSecond(59), UTC))
                .run(context -> assertThat(
                                context.getBean(Totp.class).matchingStep("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", "287082"))
                        .hasValue(1));
    }

    @Test
    void aClockIsThereByDefault() {
        runner.run(context -> assertThat(context).hasSingleBean(Totp.class));
    }

    @Test
    void aServicesOwnWins() {
        var own = Totp.of(Clock.systemUTC());
        runner.withBean(Totp.class, () -> own)
                .run(context -> assertThat(context.getBean(Totp.class)).isSameAs(own));
    }
}
