package education.codeforlife.password;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.password.PasswordSettings.LegacySettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.util.unit.DataSize;

class PasswordCheckTests {

    private static final int MAX_ITERATIONS = 2000;
    private static final String DJANGOS = "pbkdf2_sha256$1000$seasalt$JgZryXe2Ga8ysg6XbzkLpTdyPQrHqsinbL9BnnhgX4A=";
    private static final PasswordEncoder REAL = PasswordEncoders.create(
            new PasswordSettings(DataSize.ofKilobytes(64), 1, 1, new LegacySettings(MAX_ITERATIONS)), queue());
    private static final String CURRENT = REAL.encode("password");

    /** Every kind of text that a column may hold, and null for a missing account. */
    static final List<@Nullable String> STORED = Collections.unmodifiableList(Stream.of(
                    null,
                    "",
                    " ",
                    "!",
                    "!unusable",
                    CURRENT,
                    DJANGOS,
                    DJANGOS.replace("$1000$", "$1$"),
                    DJANGOS.replace("$1000$", "$" + (MAX_ITERATIONS - 1) + "$"),
                    DJANGOS.replace("$1000$", "$" + MAX_ITERATIONS + "$"),
                    DJANGOS.replace("$1000$", "$" + (MAX_ITERATIONS + 1) + "$"))
            .collect(ArrayList::new, ArrayList::add, ArrayList::addAll));

    private final CountingEncoder encoder = new CountingEncoder();
    private final CountingPbkdf2 pbkdf2 = new CountingPbkdf2();
    private final PasswordCheck check =
            new PasswordCheck(encoder, new DjangoPasswordEncoder(MAX_ITERATIONS, pbkdf2), queue());

    @BeforeEach
    void forgetTheWorkOfStartUp() {
        encoder.verified = 0;
    }

    @ParameterizedTest
    @FieldSource("STORED")
    void everyFailureIsTheSameWork(@Nullable String stored) {
        assertThat(check.verify(stored, "wrong")).isFalse();

        assertThat(encoder.verified).as("hashes of today that were verified").isEqualTo(1);
        assertThat(pbkdf2.iterations).as("iterations of Django's").isEqualTo(MAX_ITERATIONS);
    }

    @ParameterizedTest
    @FieldSource("STORED")
    void withoutLegacyEveryFailureIsOneHash(@Nullable String stored) {
        var current = new PasswordCheck(encoder, new DjangoPasswordEncoder(0, pbkdf2), queue());
        encoder.verified = 0;

        assertThat(current.verify(stored, "wrong")).isFalse();
        assertThat(encoder.verified).isEqualTo(1);
        assertThat(pbkdf2.iterations).isZero();
    }

    static Stream<String> unhashable() {
        return Stream.of("", "password\u0000", "\uD83C", "x".repeat(RawPassword.MAX_LENGTH + 1));
    }

    @ParameterizedTest
    @MethodSource("unhashable")
    void unhashablePasswordIsRefusedWithoutAHash(String password) {
        for (var stored : STORED) assertThat(check.verify(stored, password)).isFalse();

        assertThat(encoder.verified).isZero();
        assertThat(pbkdf2.iterations).isZero();
    }

    @Test
    void theRightPasswordIsAccepted() {
        assertThat(check.verify(CURRENT, "password")).isTrue();
        assertThat(check.verify(DJANGOS, "l\u00e8tmein")).isTrue();
    }

    @Test
    void theLongestPasswordIsAccepted() {
        var longest = "\uD83C\uDF4F".repeat(RawPassword.MAX_LENGTH);

        assertThat(check.verify(REAL.encode(longest), longest)).isTrue();
    }

    @Test
    void theStandInOfUnknownAccountsOpensNothing() {
        for (var stored : STORED) {
            assertThat(check.verify(stored, "the password of the stand-in")).isFalse();
        }
    }

    @Test
    void hashesOfDjangoNeedAnUpgrade() {
        assertThat(check.needsUpgrade(DJANGOS)).isTrue();
        assertThat(check.needsUpgrade(CURRENT)).isFalse();
    }

    private static PasswordQueue queue() {
        return PasswordQueue.of(1, 0, Duration.ZERO);
    }

    /** Verifies for real; counts what is real work. */
    private static final class CountingEncoder implements PasswordEncoder {

        private int verified;

        @Override
        public String encode(@Nullable CharSequence password) {
            return String.valueOf(REAL.encode(password));
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            if (hash != null && hash.startsWith("{argon2}")) verified++;
            return REAL.matches(password, hash);
        }

        @Override
        public boolean upgradeEncoding(@Nullable String hash) {
            return REAL.upgradeEncoding(hash);
        }
    }

    private static final class CountingPbkdf2 implements Pbkdf2 {

        private int iterations;

        @Override
        public byte[] derive(String password, byte[] salt, int iterations) {
            this.iterations += iterations;
            return Pbkdf2.sha256().derive(password, salt, iterations);
        }
    }
}
