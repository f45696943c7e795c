package education.codeforlife.auth.jose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeySettingsTests {

    private static final URI KEYS = URI.create("https://issuer.example/keys");
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);

    @ParameterizedTest
    @ValueSource(
            strings = {"https://issuer.example/keys", "http://localhost:1/keys", "http://127.0.0.1/", "http://[::1]/"})
    void keysMayComeByHttpsOrFromThisMachine(String uri) {
        assertThat(from(uri).uri()).hasToString(uri);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://issuer.example/keys", "http://localhost.evil.example/", "file:///keys", "keys"})
    void keysMayNotComeInTheClear(String uri) {
        assertThatIllegalArgumentException().isThrownBy(() -> from(uri));
    }

    @Test
    void contradictingTimesAreRefused() {
        assertRefused(MINUTE, MINUTE, HOUR, SECOND, SECOND);
        assertRefused(MINUTE, Duration.ZERO, HOUR, SECOND, SECOND);
        assertRefused(HOUR, MINUTE, MINUTE, SECOND, SECOND);
        assertRefused(HOUR, MINUTE, HOUR, Duration.ZERO, SECOND);
        assertRefused(HOUR, MINUTE, HOUR, SECOND, Duration.ofNanos(1));
    }

    private static KeySettings from(String uri) {
        return new KeySettings(URI.create(uri), MINUTE, SECOND, HOUR, SECOND, SECOND);
    }

    private static void assertRefused(
            Duration lifetime, Duration refetchInterval, Duration outage, Duration connect, Duration read) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KeySettings(KEYS, lifetime, refetchInterval, outage, connect, read));
    }
}
