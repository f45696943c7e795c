package education.codeforlife.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import education.codeforlife.model.KeyType.Validity;
import java.math.BigInteger;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTypeTests {

    @ParameterizedTest
    @CsvSource({
        "java.lang.Long,    7,                    POSSIBLE",
        "java.lang.Long,    +007,                 POSSIBLE",
        "java.lang.Long,    9223372036854775807,  POSSIBLE",
        "java.lang.Long,    9223372036854775808,  UNKNOWN",
        "java.lang.Long,    -9223372036854775809, UNKNOWN",
        "java.lang.Integer, 2147483648,           UNKNOWN",
        "java.lang.Short,   32768,                UNKNOWN",
        "java.lang.Short,   32767,                POSSIBLE",
        "java.lang.Long,    bulk,                 MALFORMED",
        "java.lang.Long,    1.0,                  MALFORMED",
        "java.lang.Long,    \u0661\u0662,         MALFORMED",
        "java.lang.String,  bulk,                 POSSIBLE",
        "java.util.UUID,    0f8fad5b-d9cb-469f-a165-70867728950e, POSSIBLE",
        "java.util.UUID,    0f8fad5bXd9cb-469f-a165-70867728950e, MALFORMED",
        "java.util.UUID,    0f8fad5bd9cb469fa16570867728950e,     MALFORMED",
        "java.util.UUID,    1-1-1-1-1,            MALFORMED"
    })
    void aPathNamesAKeyOrNone(Class<?> type, String text, Validity validity) {
        var key = new KeyType(type).parse(text);

        assertThat(key.validity()).isEqualTo(validity);
        if (validity == Validity.POSSIBLE) {
            assertThat(key.value()).isInstanceOf(type);
        } else {
            assertThat(key.value()).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "a\0", "\ud83d", "\ude00\ud83d"})
    void textThatNoColumnHoldsIsUnknown(String text) {
        assertThat(new KeyType(String.class).parse(text).validity()).isEqualTo(Validity.UNKNOWN);
        assertThat(new KeyType(String.class).parse("😀").validity()).isEqualTo(Validity.POSSIBLE);
    }

    @Test
    void aNumberIsAKeyOfIntegersOnly() {
        assertThat(new KeyType(int.class).parse(BigInteger.TEN).value()).isEqualTo(10);
        assertThat(new KeyType(UUID.class).parse(BigInteger.TEN).validity()).isEqualTo(Validity.MALFORMED);
        assertThat(new KeyType(String.class).parse(BigInteger.TEN).validity()).isEqualTo(Validity.MALFORMED);
    }

    @Test
    void primitivesAreBoxed() {
        assertThat(new KeyType(long.class)).isEqualTo(new KeyType(Long.class));
    }

    @Test
    void noOtherTypeIsAKey() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new KeyType(Double.class))
                .withMessage("Unsupported lookup type java.lang.Double: use an integer, a String or a UUID");
    }
}
