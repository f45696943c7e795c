package education.codeforlife.settings.test;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.settings.autoconfigure.ClockAutoConfiguration;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@SpringBootTest
@Import(MutableClock.class)
class MutableClockIntegrationTests {

    @Autowired
    private MutableClock clock;

    @Autowired
    private Clock applications;

    @RepeatedTest(2)
    void theClockStandsAtTheStartUntilItIsMoved() {
        assertThat(applications.instant()).isEqualTo(MutableClock.START);

        clock.advance(Duration.ofDays(3));
        assertThat(applications.instant()).isEqualTo("2024-07-18T12:00:00Z");

        clock.set(Instant.EPOCH);
        assertThat(applications.instant()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void instantsAreOfMicroseconds() {
        clock.advance(Duration.ofNanos(1_999));

        assertThat(applications.instant()).isEqualTo(MutableClock.START.plusNanos(1_000));
    }

    @Test
    void aServicesOwnClockIsReplacedToo(@Autowired Clock primary) {
        assertThat(primary).isSameAs(clock);
    }

    @Test
    void clocksOfOtherZonesMoveAlong() {
        var london = clock.withZone(ZoneId.of("Europe/London"));

        clock.advance(Duration.ofHours(1));

        assertThat(LocalDateTime.now(london)).isEqualTo("2024-07-15T14:00:00");
    }

    @Test
    void noMoveIsLostBetweenThreads() {
        IntStream.range(0, 1000).parallel().forEach(each -> clock.advance(Duration.ofSeconds(1)));

        assertThat(clock.instant()).isEqualTo(MutableClock.START.plusSeconds(1000));
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(ClockAutoConfiguration.class)
    static class Service {

        @Bean
        Clock ownClock() {
            return Clock.systemUTC();
        }
    }
}
