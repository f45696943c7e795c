package education.codeforlife.settings.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ClockAutoConfigurationTests {

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(ClockAutoConfiguration.class));

    @Test
    void theClockIsTheSystemsInUtcAndOfMicroseconds() {
        runner.run(
                context -> assertThat(context.getBean(Clock.class)).isEqualTo(new MicrosecondClock(Clock.systemUTC())));
    }

    @Test
    void instantsHaveMicroseconds() {
        var instant = Instant.ofEpochSecond(1, 123_456_789);
        var clock = new MicrosecondClock(Clock.fixed(instant, ZoneOffset.UTC));

        assertThat(clock.instant()).isEqualTo(Instant.ofEpochSecond(1, 123_456_000));
    }

    @Test
    void millisAreRead() {
        var clock = new MicrosecondClock(Clock.fixed(Instant.ofEpochMilli(1234), ZoneOffset.UTC));

        assertThat(clock.millis()).isEqualTo(1234);
    }

    @Test
    void aServicesOwnClockWins() {
        var fixed = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        runner.withBean(Clock.class, () -> fixed)
                .run(context -> assertThat(context.getBean(Clock.class)).isSameAs(fixed));
    }
}
