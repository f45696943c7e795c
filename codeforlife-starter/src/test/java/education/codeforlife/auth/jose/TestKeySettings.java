package education.codeforlife.auth.jose;

import java.net.URI;
import java.time.Duration;

/** Keys that are loaded as by default. */
public final class TestKeySettings {

    private TestKeySettings() {}

    public static KeySettings of(URI uri) {
        return new KeySettings(
                uri,
                Duration.ofMinutes(15),
                Duration.ofMinutes(1),
                Duration.ofHours(6),
                Duration.ofSeconds(2),
                Duration.ofSeconds(3));
    }
}
