package education.codeforlife.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DjangoPasswordEncoderTests {

    private static final String HASH = "pbkdf2_sha256$1000$seasalt$JgZryXe2Ga8ysg6XbzkLpTdyPQrHqsinbL9BnnhgX4A=";

    private final DjangoPasswordEncoder encoder = new DjangoPasswordEncoder(600_000);

    @ParameterizedTest
    @CsvSource({
        "l\u00e8tmein, pbkdf2_sha256$1000$seasalt$JgZryXe2Ga8ysg6XbzkLpTdyPQrHqsinbL9BnnhgX4A=",
        "correct horse, pbkdf2_sha256$260000$Ab3dEf6hIj9k$63DyXVtitxVwexyGx3OVElshoaNcSeiKf3KjV9PiwSs=",
        "Password1!, pbkdf2_sha256$600000$wzCEZ0DkPKqCZWQVvyGdJi$WWxlhJ9SR3Vga933pkUGic5r47bYbOtwMutcSKQIwOA="
    })
    void hashesOfDjangoAreVerified(String password, String hash) {
        assertThat(encoder.matches(password, hash)).isTrue();
        assertThat(encoder.matches(password + " ", hash)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "letmein",
                "L\u00c8TMEIN",
                "l\u00e8tmein ",
                " l\u00e8tmein",
                "le\u0300tmein",
                "l\u00e8tmein\u0000",
                ""
            })
    void anyOtherPasswordIsRefused(String password) {
        assertThat(encoder.matches(password, HASH)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "!",
                "!GkQ3SnPJW1jXh6dCnBgtrdUkxpeSgTPBtgTDuGhe",
                "!pbkdf2_sha256$1000$seasalt$JgZryXe2Ga8ysg6XbzkLpTdyPQrHqsinbL9BnnhgX4A=",
                "l\u00e8tmein",
                "pbkdf2_sha256",
                "pbkdf2_sha256$1000$seasalt",
                "pbkdf2_sha256$1000$seasalt$",
                "pbkdf2_sha256$1000$seasalt$JgZryXe2Ga8ysg6XbzkLpTdyPQrHqsinbL9BnnhgX4A",
                "pbkdf2_sha256$1000$$JgZryXe2Ga8ysg6XbzkLpTdyPQrHqsinbL9BnnhgX4A=",
                "pbkdf2_sha256$$seasalt$JgZryXe2Ga8ysg6XbzkLpTdyPQrHqsinbL9BnnhgX4A=",
                "pbkdf2_sha256$0$seasalt$JgZryXe2Ga8ysg6XbzkLpTdyPQrHqsinbL9BnnhgX4A=",
                "pbkdf2_sha256$-1000$seasalt$JgZryXe2Ga8ysg6XbzkLpTdyPQrHqsinbL9BnnhgX4A=",
                "pbkdf2_sha256$1e3$seasalt$JgZryXe2Ga8ysg6XbzkLpTdyPQrHqsinbL9BnnhgX4A=",
                "pbkdf2_sha256$99999999999$seasalt$JgZryXe2Ga8ysg6XbzkLpTdyPQrHqsinbL9BnnhgX4A=",
                "pbkdf2_sha1$1000$seasalt$JgZryXe2Ga8ysg6XbzkLpTdyPQrHqsinbL9BnnhgX4A=",
                "pbkdf2_sha256$1000$seasalt$JgZryXe2Ga8ysg6XbzkLpTdyPQrHqsinbL9BnnhgX4A=\n",
                "md5$seasalt$3f86d0d3d465b7b458c231bf3555c0e3"
            })
    void malformedHashDoesNotMatch(String hash) {
        assertThat(encoder.matches("l\u00e8tmein", hash)).isFalse();
        assertThat(encoder.matches(hash, hash)).isFalse();
    }

    @Test
    void noMoreIterationsThanAllowedAreComputed() {
        assertThat(new DjangoPasswordEncoder(1000).matches("l\u00e8tmein", HASH))
                .isTrue();
        assertThat(new DjangoPasswordEncoder(999).matches("l\u00e8tmein", HASH)).isFalse();
    }

    @Test
    void noHashIsMade() {
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> encoder.encode("password"));
    }

    @Test
    void aHashDoesNotTellItself() {
        assertThat(DjangoHash.parse(HASH)).isEqualTo(DjangoHash.parse(HASH)).hasToString("pbkdf2_sha256$1000");
    }
}
