package education.codeforlife.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterTypeTests {

    @Test
    void valuesAreOfTheType() {
        assertThat(parse(String.class, "a")).isEqualTo("a");
        assertThat(parse(Integer.class, "-2147483648")).isEqualTo(Integer.MIN_VALUE);
        assertThat(parse(Long.class, "9223372036854775807")).isEqualTo(Long.MAX_VALUE);
        assertThat(parse(BigInteger.class, "9223372036854775808")).isEqualTo(BigInteger.TWO.pow(63));
        assertThat(parse(BigDecimal.class, "-1.50")).isEqualTo(new BigDecimal("-1.50"));
        assertThat(parse(LocalDate.class, "2024-02-29")).isEqualTo(LocalDate.of(2024, 2, 29));
    }

    @Test
    void numbersThatTheTypeCannotHoldAreOfAnotherType() {
        assertThat(parse(Integer.class, "2147483648")).isNotInstanceOf(Integer.class);
        assertThat(parse(Long.class, "-9223372036854775809")).isNotInstanceOf(Long.class);
        assertThat(parse(BigDecimal.class, "1e999999999")).isNotInstanceOf(BigDecimal.class);
        assertThat(parse(BigDecimal.class, "1e-999999999")).isNotInstanceOf(BigDecimal.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-07-15T12:34:56Z,2024-07-15T12:34:56Z",
        "2024-07-15T12:34:56.789012+02:00,2024-07-15T10:34:56.789012Z",
        "2024-07-15T12:34:56,2024-07-15T12:34:56Z"
    })
    void timesWithoutAnOffsetAreUtc(String value, Instant expected) {
        assertThat(parse(Instant.class, value)).isEqualTo(expected);
    }

    @Test
    void uuidsHaveAllTheirDigits() {
        var uuid = UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e");

        assertThat(parse(UUID.class, uuid.toString())).isEqualTo(uuid);
        assertThat(parse(UUID.class, uuid.toString().toUpperCase(Locale.ROOT))).isEqualTo(uuid);
    }

    @ParameterizedTest
    @CsvSource({
        "java.lang.Long,0x1",
        "java.math.BigDecimal,one",
        "java.time.LocalDate,0000-01-01",
        "java.time.LocalDate,15/07/2024",
        "java.time.Instant,noon",
        "java.time.Instant,+10000-01-01T00:00:00Z",
        "java.util.UUID,1-1-1-1-1",
        "java.util.UUID,0f8fad5bd9cb469fa16570867728950e",
        "java.time.LocalTime,25:00",
        "java.time.Duration,1:30"
    })
    void malformedValueIsRejected(Class<?> type, String value) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> parse(type, value))
                .satisfies(refusal -> assertThat(refusal.error().message()).startsWith("Enter a "));
    }

    @Test
    void textThatNoColumnHoldsIsTheValueOfNoRow() {
        assertThat(parse(String.class, "\ud83d")).isNotInstanceOf(String.class);
    }

    @Test
    void typesWithoutAFormInAQueryAreRefused() {
        assertThatIllegalStateException().isThrownBy(() -> ParameterType.parser(Object.class));
    }

    private static Object parse(Class<?> type, String value) {
        return ParameterType.parser(type).parse(value);
    }
}
