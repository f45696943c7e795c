package education.codeforlife.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnRulesTests {

    private enum Colour {
        RED,
        VERMILION
    }

    @ParameterizedTest
    @CsvSource({
        "4, 2, 1.005, max_decimal_places",
        "4, 2, 0.0001, max_decimal_places",
        "4, 2, -0.001, max_decimal_places",
        "4, 2, 12345, max_digits",
        "4, 2, 1e4, max_digits",
        "4, 2, 123.4, max_whole_digits",
        "4, 2, 1e2, max_whole_digits",
        "4, 2, 99.99, ",
        "4, 2, -99.99, ",
        "4, 2, 1.500000, ",
        "4, 2, 0e50, ",
        "4, 2, 0.00000, ",
        "2, 4, 0.0012, ",
        "2, 4, 0.0123, max_digits",
        "2, 4, 0.01, max_digits",
        "3, -2, 12300, ",
        "3, -2, 12345, max_decimal_places",
        "3, -2, 123400, max_digits",
        "3, -2, 123, max_decimal_places",
    })
    void decimalHasABoundedNumberOfDigits(int precision, int scale, BigDecimal value, @Nullable String code) {
        var rule = ColumnRules.of(BigDecimal.class, numeric(precision, scale));
        assertThat(code(rule, value)).isEqualTo(code);
    }

    @Test
    void decimalHasTheScaleOfItsColumn() {
        var rule = ColumnRules.of(BigDecimal.class, numeric(6, 2));
        assertThat(rule.stored(new BigDecimal("1.5"))).isEqualTo(new BigDecimal("1.50"));
        assertThat(rule.stored(new BigDecimal("1E+2"))).isEqualTo(new BigDecimal("100.00"));
        assertThat(rule.stored(new BigDecimal("0E+50"))).isEqualTo(new BigDecimal("0.00"));
    }

    @Test
    void notANumberIsRefused() {
        assertThat(code(ColumnRules.of(Double.class, numeric(6, 2)), Double.NaN))
                .isEqualTo("invalid");
        assertThat(code(ColumnRules.of(Float.class, numeric(6, 2)), Float.POSITIVE_INFINITY))
                .isEqualTo("invalid");
    }

    @ParameterizedTest
    @CsvSource({
        "smallint, 32767, ",
        "smallint, 32768, max_value",
        "smallint, -32769, min_value",
        "integer, 2147483648, max_value",
        "integer, -2147483649, min_value",
        "bigint, 9223372036854775807, ",
    })
    void integerFitsItsColumn(String type, Long value, @Nullable String code) {
        assertThat(code(ColumnRules.of(Long.class, column(type)), value)).isEqualTo(code);
    }

    @Test
    void largeIntegerFitsItsColumn() {
        var rule = ColumnRules.of(BigInteger.class, column("bigint"));
        assertThat(code(rule, BigInteger.TWO.pow(63))).isEqualTo("max_value");
        assertThat(rule.isPredictable()).isTrue();
        assertThat(ColumnRules.of(Double.class, column("bigint")).isPredictable())
                .isFalse();
    }

    @Test
    void textIsCountedInCodePoints() {
        var rule = ColumnRules.of(String.class, text("character varying", 2));
        assertThat(code(rule, "\uD83D\uDE00\uD83D\uDE00")).isNull();
        assertThat(code(rule, "abc")).isEqualTo("max_length");
        assertThat(code(rule, "\uD83D")).isEqualTo("surrogate_characters_not_allowed");
        assertThat(code(rule, "\0")).isEqualTo("null_characters_not_allowed");
        assertThat(code(ColumnRules.of(Colour.class, text("character varying", 6)), Colour.VERMILION))
                .isEqualTo("max_length");
    }

    @Test
    void charIsPadded() {
        var rule = ColumnRules.of(String.class, text("character", 3));
        assertThat(rule.stored("a")).isEqualTo("a  ");
        assertThat(rule.stored("\uD83D\uDE00     ")).isEqualTo("\uD83D\uDE00  ");
        assertThat(code(rule, "abc   ")).isNull();
        assertThat(code(rule, "abcd")).isEqualTo("max_length");
    }

    @Test
    void timeIsCutOff() {
        var seconds = ColumnRules.of(LocalTime.class, time("time without time zone", 0));
        assertThat(seconds.stored(LocalTime.MAX)).isEqualTo(LocalTime.of(23, 59, 59));
        var micros = ColumnRules.of(Instant.class, time("timestamp with time zone", 6));
        assertThat(micros.stored(Instant.parse("1582-10-10T23:59:59.9999999Z")))
                .isEqualTo(Instant.parse("1582-10-10T23:59:59.999999Z"));
        assertThat(micros.stored(OffsetDateTime.parse("2024-01-01T00:00:00.0000009+01:00")))
                .isEqualTo(OffsetDateTime.parse("2023-12-31T23:00:00Z"));
        assertThat(micros.stored(ZonedDateTime.parse("2024-01-01T00:00:00+01:00[Europe/Paris]")))
                .isEqualTo(ZonedDateTime.parse("2023-12-31T23:00:00Z"));
    }

    @Test
    void yearIsOfFourDigits() {
        var time = ColumnRules.of(LocalDateTime.class, time("timestamp without time zone", 6));
        assertThat(code(time, LocalDateTime.MAX)).isEqualTo("invalid");
        assertThat(code(time, LocalDate.of(0, 12, 31))).isEqualTo("invalid");
        assertThat(code(time, LocalDate.of(1, 1, 1))).isNull();
        assertThat(code(time, OffsetDateTime.parse("9999-12-31T23:59:59-01:00")))
                .isEqualTo("invalid");
        assertThat(code(time, OffsetDateTime.MIN)).isEqualTo("invalid");
        assertThat(time.stored(OffsetDateTime.MIN)).isEqualTo(OffsetDateTime.MIN);
        assertThat(code(time, LocalTime.MIDNIGHT)).isNull();
    }

    @Test
    void durationHasMicroseconds() {
        var rule = ColumnRules.of(Duration.class, numeric(21, 0));
        assertThat(rule.stored(Duration.ofNanos(1_999))).isEqualTo(Duration.ofNanos(1_000));
        assertThat(code(rule, Duration.ofSeconds(Long.MAX_VALUE))).isEqualTo("max_value");
        assertThat(code(rule, Duration.ofSeconds(Long.MIN_VALUE))).isEqualTo("min_value");
        assertThat(code(rule, Duration.ofDays(36_500))).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "{\"a\":\"\\u0000\"}, null_characters_not_allowed",
        "{\"\\u0000\":1}, null_characters_not_allowed",
        "{\"a\":\"\\\\u0000\"}, ",
        "{\"a\":\"\\\\\\u0000\"}, null_characters_not_allowed",
    })
    void jsonHasNoNul(String json, @Nullable String code) {
        assertThat(code(new JsonRule(Object::toString), json)).isEqualTo(code);
    }

    @Test
    void columnThatMayStoreAnotherFormIsUnpredictable() {
        assertThat(ColumnRules.of(Double.class, column("numeric")).isPredictable())
                .isFalse();
        assertThat(ColumnRules.of(String.class, column("uuid")).isPredictable()).isFalse();
        assertThat(ColumnRules.of(UUID.class, column("uuid")).isPredictable()).isTrue();
        assertThat(ColumnRules.of(Boolean.class, column("boolean")).isPredictable())
                .isTrue();
        assertThat(ColumnRules.of(BigDecimal.class, column("numeric")).isPredictable())
                .isTrue();
    }

    private static @Nullable String code(ColumnRule rule, Object value) {
        var error = rule.refusal(value);
        return error == null ? null : error.code();
    }

    private static Column column(String type) {
        return new Column(type, null, null, null, null);
    }

    private static Column text(String type, int length) {
        return new Column(type, length, null, null, null);
    }

    private static Column numeric(int precision, int scale) {
        return new Column("numeric", null, precision, scale, null);
    }

    private static Column time(String type, int fraction) {
        return new Column(type, null, null, null, fraction);
    }
}
