package education.codeforlife.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import education.codeforlife.password.PasswordSettings.LegacySettings;
import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.util.unit.DataSize;

class PasswordEncodersTests {

    private static final String DJANGOS = "pbkdf2_sha256$1000$seasalt$JgZryXe2Ga8ysg6XbzkLpTdyPQrHqsinbL9BnnhgX4A=";
    private static final String EMOJI = "\uD83C\uDF4F";

    private final PasswordEncoder encoder = encoder(64, 2, new LegacySettings(1000));

    @Test
    void hashesAreOfArgon2WithTheSettings() {
        assertThat(encoder.encode("password")).startsWith("{argon2}$argon2id$v=19$m=64,t=2,p=1$");
        assertThat(encoder.encode("password")).isNotEqualTo(encoder.encode("password"));
    }

    static Stream<String> passwords() {
        return Stream.of(
                "a",
                " leading and trailing ",
                "\t\n",
                "p\u00e2t\u00e9",
                EMOJI.repeat(RawPassword.MAX_LENGTH),
                "x".repeat(RawPassword.MAX_LENGTH));
    }

    @ParameterizedTest
    @MethodSource("passwords")
    void aPasswordMatchesItsHashUnaltered(String password) {
        var hash = encoder.encode(password);

        assertThat(encoder.matches(password, hash)).isTrue();
        assertThat(encoder.matches(password.strip() + "!", hash)).isFalse();
    }

    @Test
    void everyCharacterCounts() {
        var password = "x".repeat(RawPassword.MAX_LENGTH - 1);
        var hash = encoder.encode(password + "y");

        assertThat(encoder.matches(password + "z", hash)).isFalse();
        assertThat(encoder.matches("\u00e9", encoder.encode("e\u0301"))).isFalse();
    }

    @Test
    void unhashablePasswordIsNotHashed() {
        var hash = encoder.encode("a");
        for (var password :
                new String[] {"x".repeat(RawPassword.MAX_LENGTH + 1), "a\u0000", "\uD83C", "\uDF4F\uD83C"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> encoder.encode(password))
                    .withMessageNotContaining(password);
            assertThat(encoder.matches(password, hash)).isFalse();
        }
    }

    @Test
    void hashesOfDjangoAreVerifiedAndUpgraded() {
        assertThat(encoder.matches("l\u00e8tmein", DJANGOS)).isTrue();
        assertThat(encoder.matches("letmein", DJANGOS)).isFalse();
        assertThat(encoder.upgradeEncoding(DJANGOS)).isTrue();
    }

    @Test
    void djangoHashWithoutLegacySettingsDoesNotMatch() {
        assertThat(encoder(64, 2, null).matches("l\u00e8tmein", DJANGOS)).isFalse();
    }

    @Test
    void hashesOfLessWorkAreUpgraded() {
        var hash = encoder.encode("password");

        assertThat(encoder.upgradeEncoding(hash)).isFalse();
        assertThat(encoder(128, 2, null).upgradeEncoding(hash)).isTrue();
        assertThat(encoder(64, 3, null).upgradeEncoding(hash)).isTrue();
        assertThat(encoder(128, 3, null).matches("password", hash)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "!",
                "password",
                "{noop}password",
                "{argon2}",
                "{argon2}password",
                "{argon2}$argon2id$",
                "{argon2}$argon2id$v=19$m=64,t=2,p=1$",
                "{argon2}$argon2id$v=19$m=64,t=2,p=1$c2FsdA",
                "{argon2}$argon2id$v=19$m=64,t=2,p=1$c2FsdA$",
                "{argon2}$argon2id$v=19$m=,t=,p=$c2FsdA$aGFzaA",
                "{argon2}$argon2id$v=19$m=0,t=0,p=0$c2FsdA$aGFzaA",
                "{argon2}$argon2id$v=19$m=64,t=2,p=1$\u00e9$aGFzaA",
                "{argon2",
                "argon2}",
                "{}"
            })
    void malformedHashDoesNotMatch(String hash) {
        assertThat(encoder.matches("password", hash)).isFalse();
    }

    @Test
    void hashOfAnotherAlgorithmDoesNotMatch() {
        var bcrypt = new BCryptPasswordEncoder(4).encode("password");

        assertThat(encoder.matches("password", "{bcrypt}" + bcrypt)).isFalse();
        assertThat(encoder.matches("password", bcrypt)).isFalse();
    }

    private static PasswordEncoder encoder(int kilobytes, int iterations, @Nullable LegacySettings legacy) {
        return PasswordEncoders.create(
                new PasswordSettings(DataSize.ofKilobytes(kilobytes), iterations, 1, legacy),
                PasswordQueue.of(2, 0, Duration.ZERO));
    }
}
