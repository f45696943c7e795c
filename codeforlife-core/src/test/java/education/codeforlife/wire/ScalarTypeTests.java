package education.codeforlife.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import education.codeforlife.wire.ScalarException.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ScalarTypeTests {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    enum Season {
        SPRING,
        AUTUMN
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "java.lang.String    | kiwi                  | kiwi",
                "java.lang.Character | k                     | k",
                "java.lang.Boolean   | true                  | true",
                "java.lang.Boolean   | TRUE                  | true",
                "java.lang.Boolean   | 0                     | false",
                "java.lang.Byte      | -128                  | -128",
                "java.lang.Short     | 32767                 | 32767",
                "java.lang.Integer   | -2147483648           | -2147483648",
                "java.lang.Long      | 9223372036854775807   | 9223372036854775807",
                "java.lang.Long      | +1_000                | 1000",
                "java.math.BigInteger| 9223372036854775808   | 9223372036854775808",
                "java.math.BigDecimal| 1.50                  | 1.50",
                "java.math.BigDecimal| -1e3                  | -1E+3",
                "java.math.BigDecimal| .5                    | 0.5",
                "java.lang.Double    | 1.5                   | 1.5",
                "java.lang.Float     | -1.5                  | -1.5",
                "java.time.LocalDate | 2024-02-29            | 2024-02-29",
                "java.time.LocalDate | 0001-01-01            | 0001-01-01",
                "java.time.LocalDate | 9999-12-31            | 9999-12-31",
                "java.time.LocalTime | 12:34                 | 12:34",
                "java.time.LocalTime | 23:59:59.9            | 23:59:59.900",
                "java.time.LocalDateTime  | 2024-07-15T12:34:56        | 2024-07-15T12:34:56",
                "java.time.Instant        | 2024-07-15T12:34:56Z       | 2024-07-15T12:34:56Z",
                "java.time.Instant        | 2024-07-15T12:34:56        | 2024-07-15T12:34:56Z",
                "java.time.Instant        | 2024-07-15T12:34:56+01:00  | 2024-07-15T11:34:56Z",
                "java.time.OffsetDateTime | 2024-07-15T12:34-05:30     | 2024-07-15T12:34-05:30",
                "java.time.OffsetDateTime | 2024-07-15T12:34:56-00:00  | 2024-07-15T12:34:56Z",
                "java.time.ZonedDateTime  | 2024-07-15T12:34:56+01:00  | 2024-07-15T12:34:56+01:00",
                "java.time.Duration       | PT1H30M                    | PT1H30M",
                "java.time.Duration       | PT-0.5S                    | PT-0.5S",
                "java.util.UUID | 0f8fad5b-d9cb-469f-a165-70867728950e  | 0f8fad5b-d9cb-469f-a165-70867728950e",
                "java.util.UUID | 0F8FAD5B-D9CB-469F-A165-70867728950E  | 0f8fad5b-d9cb-469f-a165-70867728950e",
                "education.codeforlife.wire.ScalarTypeTests$Season | SPRING | SPRING"
            })
    void goodTextIsRead(Class<?> type, String text, String value) {
        assertThat(ScalarType.of(type).read(text)).isInstanceOf(type).hasToString(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "java.lang.Character|ab",
                "java.lang.Character|😀",
                "java.lang.Boolean|yes",
                "java.lang.Boolean| true",
                "java.lang.Boolean|fal\u017fe",
                "java.lang.Integer|1.0",
                "java.lang.Integer|1e3",
                "java.lang.Integer|0x1",
                "java.lang.Integer|NaN",
                "java.lang.Integer|\u0661\u0662",
                "java.math.BigDecimal|one",
                "java.math.BigDecimal| 1.5",
                "java.math.BigDecimal|1,5",
                "java.math.BigDecimal|1_0.5",
                "java.math.BigDecimal|.",
                "java.math.BigDecimal|1e",
                "java.math.BigDecimal|\u0661.\u0662",
                "java.lang.Double|NaN",
                "java.lang.Double|Infinity",
                "java.lang.Double|0x1p3",
                "java.lang.Double|1d",
                "java.lang.Double|\uff11",
                "java.time.LocalDate|2024-02-30",
                "java.time.LocalDate|2023-02-29",
                "java.time.LocalDate|2024-13-01",
                "java.time.LocalDate|2024-2-3",
                "java.time.LocalDate|24-02-03",
                "java.time.LocalDate|+12024-02-03",
                "java.time.LocalDate|+2024-02-03",
                "java.time.LocalDate|-2024-01-01",
                "java.time.LocalDate|0000-01-01",
                "java.time.LocalDate|2024-02-03T00:00:00",
                "java.time.LocalDate| 2024-02-03",
                "java.time.LocalDate|20240203",
                "java.time.LocalDate|15/07/2024",
                "java.time.LocalDate|\u0662\u0660\u0662\u0664-\u0660\u0662-\u0660\u0663",
                "java.time.LocalTime|25:00",
                "java.time.LocalTime|24:00",
                "java.time.LocalTime|12:60",
                "java.time.LocalTime|12:34:60",
                "java.time.LocalTime|12",
                "java.time.LocalTime|1:02",
                "java.time.LocalTime|12:34:56.",
                "java.time.LocalTime|12:34:56,7",
                "java.time.LocalTime|12:34:56.1234567890",
                "java.time.LocalTime|12:34Z",
                "java.time.LocalTime|\u0661\u0662:34",
                "java.time.LocalDateTime|2024-02-30T12:00",
                "java.time.LocalDateTime|2024-07-15 12:34:56",
                "java.time.LocalDateTime|2024-07-15T12:34:56Z",
                "java.time.LocalDateTime|0000-07-15T12:34:56",
                "java.time.Instant|2024-02-30T12:34:56Z",
                "java.time.Instant|2024-07-15",
                "java.time.Instant|2024-07-15T24:00:00Z",
                "java.time.Instant|2024-07-15T12Z",
                "java.time.Instant|2024-07-15 12:34:56Z",
                "java.time.Instant|2024-07-15t12:34:56z",
                "java.time.Instant|2024-07-15T12:34:56+01",
                "java.time.Instant|2024-07-15T12:34:56+0100",
                "java.time.Instant|2024-07-15T12:34:56+1:00",
                "java.time.Instant|2024-07-15T12:34:56+01:00:00",
                "java.time.Instant|2024-07-15T12:34:56+19:00",
                "java.time.Instant|2024-07-15T12:34:56+01:60",
                "java.time.Instant|2024-07-15T12:34:56 01:00",
                "java.time.Instant|2024-07-15T12:34:56+01:00[Europe/Paris]",
                "java.time.Instant|2024-07-15T12:34:56 UTC",
                "java.time.Instant|2024-07-15T12:34:56UTC",
                "java.time.Instant|0001-01-01T00:00:00+01:00",
                "java.time.Instant|9999-12-31T23:59:59-01:00",
                "java.time.Instant|+10000-01-01T00:00:00Z",
                "java.time.Instant|+999999999-12-31T23:59:59-18:00",
                "java.time.Instant|1721046896",
                "java.time.Instant|\u0662024-07-15T12:34:56Z",
                "java.time.OffsetDateTime|2024-02-30T12:34:56Z",
                "java.time.ZonedDateTime|2024-07-15T12:34:56+01:00[Europe/Paris]",
                "java.time.Duration|1:30",
                "java.time.Duration|PT",
                "java.time.Duration|P1Y",
                "java.time.Duration|PT99999999999999999999H",
                "java.time.Duration|PT\u0661H",
                "java.util.UUID|1-1-1-1-1",
                "java.util.UUID|0f8fad5bd9cb469fa16570867728950e",
                "java.util.UUID|0f8fad5bXd9cb-469f-a165-70867728950e",
                "java.util.UUID|{0f8fad5b-d9cb-469f-a165-70867728950e}",
                "java.util.UUID|urn:uuid:0f8fad5b-d9cb-469f-a165-70867728950e",
                "java.util.UUID| 0f8fad5b-d9cb-469f-a165-70867728950e",
                "java.util.UUID|0f8fad5b-d9cb-469f-a165-7086772895\uff10e",
                "java.util.UUID|0f8fad5-bd9cb-469f-a165-70867728950e",
                "education.codeforlife.wire.ScalarTypeTests$Season|spring",
                "education.codeforlife.wire.ScalarTypeTests$Season|0"
            })
    void badTextIsMalformed(Class<?> type, String text) {
        assertThat(refusal(type, text).reason()).isEqualTo(Reason.MALFORMED);
        assertThat(ScalarType.of(type).readOrNull(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Character.class, Boolean.class, Byte.class, Integer.class, java.math.BigDecimal.class, Double.class,
                java.time.LocalDate.class, LocalTime.class, Instant.class, Duration.class, UUID.class, Season.class
            })
    void emptyTextIsOnlyText(Class<?> type) {
        assertThat(refusal(type, "").reason()).isEqualTo(Reason.MALFORMED);
        assertThat(ScalarType.of(String.class).read("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "java.lang.Byte,        128,                  TOO_LARGE, 127",
        "java.lang.Short,       -32769,               TOO_SMALL, -32768",
        "java.lang.Integer,     2147483648,           TOO_LARGE, 2147483647",
        "java.lang.Long,        -9223372036854775809, TOO_SMALL, -9223372036854775808",
        "java.math.BigDecimal,  1e999999999,          TOO_LARGE,",
        "java.math.BigDecimal,  1e-999999999,         TOO_LARGE,",
        "java.math.BigDecimal,  1e2147483648,         TOO_LARGE,",
        "java.math.BigDecimal,  1e99999999999,        TOO_LARGE,",
        "java.lang.Double,      1e400,                TOO_LARGE,",
        "java.lang.Float,       1e39,                 TOO_LARGE,"
    })
    void numbersThatTheTypeCannotHoldAreUnknown(Class<?> type, String text, Reason reason, String bound) {
        var refused = refusal(type, text);

        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(refused.isUnknown()).isTrue();
        assertThat(refused.bound() == null ? null : refused.bound().toString()).isEqualTo(bound);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "a\0", "\ud83d", "\ude00\ud83d"})
    void textThatNoColumnHoldsIsUnknown(String text) {
        var refused = refusal(String.class, text);

        assertThat(refused.reason()).isEqualTo(Reason.UNSTORABLE);
        assertThat(refused.isUnknown()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "java.lang.String     | 5      | WRONG_KIND",
                "java.lang.String     | null   | WRONG_KIND",
                "java.lang.Boolean    | \"true\" | WRONG_KIND",
                "java.lang.Boolean    | 1      | WRONG_KIND",
                "java.lang.Integer    | \"5\"  | WRONG_KIND",
                "java.lang.Integer    | true   | WRONG_KIND",
                "java.lang.Integer    | 1.0    | MALFORMED",
                "java.lang.Integer    | 1e2    | MALFORMED",
                "java.lang.Integer    | 2147483648 | TOO_LARGE",
                "java.math.BigDecimal | 1e1000000000 | TOO_LARGE",
                "java.lang.Double     | -1e400 | TOO_LARGE",
                "java.math.BigDecimal | \"1.5\" | WRONG_KIND",
                "java.lang.Double     | \"1.5\" | WRONG_KIND",
                "java.time.LocalDate  | 20240203 | WRONG_KIND",
                "java.time.LocalDate  | [2024, 2, 3] | WRONG_KIND",
                "java.time.Instant    | 1721046896 | WRONG_KIND",
                "java.time.Instant    | \"2024-02-30T12:34:56Z\" | MALFORMED",
                "java.util.UUID       | \"1-1-1-1-1\" | MALFORMED",
                "education.codeforlife.wire.ScalarTypeTests$Season | 0 | WRONG_KIND"
            })
    void jsonIsNeverConverted(Class<?> type, String json, Reason reason) {
        assertThat(refusal(type, json(json)).reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "java.lang.String     | \"kiwi\" | kiwi",
                "java.lang.Boolean    | false    | false",
                "java.lang.Long       | -7       | -7",
                "java.math.BigDecimal | 1e3      | 1E+3",
                "java.lang.Double     | 1        | 1.0",
                "java.time.LocalDate  | \"2024-02-29\" | 2024-02-29"
            })
    void goodJsonIsRead(Class<?> type, String json, String value) {
        assertThat(ScalarType.of(type).read(json(json))).isInstanceOf(type).hasToString(value);
    }

    @Test
    void timesAreTruncatedToMicroseconds() {
        assertThat(ScalarType.of(Instant.class).read("2024-07-15T12:34:56.123456999Z"))
                .isEqualTo("2024-07-15T12:34:56.123456Z");
        assertThat(ScalarType.of(Instant.class).read("1969-12-31T23:59:59.999999999Z"))
                .isEqualTo("1969-12-31T23:59:59.999999Z");
        assertThat(ScalarType.of(LocalTime.class).read("23:59:59.999999999")).isEqualTo("23:59:59.999999");
        assertThat(ScalarType.of(Duration.class).read("PT0.123456999S")).isEqualTo(Duration.ofNanos(123_456_000));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "java.lang.String        | a b",
                "java.lang.Boolean       | true",
                "java.lang.Long          | -7",
                "java.math.BigDecimal    | 1E+3",
                "java.lang.Double        | 1.0E10",
                "java.time.LocalDate     | 0001-01-01",
                "java.time.LocalTime     | 12:34",
                "java.time.LocalDateTime | 2024-07-15T12:34",
                "java.time.Instant       | 2024-07-15T12:34:00Z",
                "java.time.Instant       | 2024-07-15T12:34:56.100000Z",
                "java.time.OffsetDateTime| 2024-07-15T12:34:56Z",
                "java.time.ZonedDateTime | 2024-07-15T12:34:56Z",
                "java.time.Duration      | PT-1H-30M",
                "java.util.UUID          | 0f8fad5b-d9cb-469f-a165-70867728950e",
                "education.codeforlife.wire.ScalarTypeTests$Season | AUTUMN"
            })
    void valueIsWrittenAsItWasRead(Class<?> type, String text) {
        assertThat(rewritten(ScalarType.of(type), text)).isEqualTo(text);
    }

    @Test
    void otherZonesAreWrittenInUtc() {
        assertThat(rewritten(ScalarType.of(OffsetDateTime.class), "2024-07-15T00:30:00+01:00"))
                .isEqualTo("2024-07-14T23:30:00Z");
    }

    @Test
    void constantsMayHaveOtherNames() {
        var seasons = ScalarType.ofEnum(Season.class, season -> season.name().toLowerCase(Locale.ROOT));

        assertThat(seasons.read("spring")).isEqualTo(Season.SPRING);
        assertThat(seasons.readOrNull("SPRING")).isNull();
        assertThat(seasons.write(Season.AUTUMN)).isEqualTo("autumn");
    }

    @Test
    void primitivesAreBoxed() {
        assertThat(ScalarType.of(long.class).javaType()).isEqualTo(Long.class);
    }

    @Test
    void otherTypesAreNotScalars() {
        assertThat(ScalarType.find(Currency.class)).isEmpty();
        assertThatIllegalStateException()
                .isThrownBy(() -> ScalarType.of(Currency.class))
                .withMessageStartingWith("java.util.Currency is not a scalar");
    }

    @Timeout(5)
    @ParameterizedTest
    @ValueSource(
            classes = {
                Integer.class,
                java.math.BigInteger.class,
                java.math.BigDecimal.class,
                Double.class,
                Instant.class,
                Duration.class,
                UUID.class
            })
    void longTextIsRefusedInLinearTime(Class<?> type) {
        for (var part : new String[] {"1", "1_", ".", "1e1", "PT1H", "-", "0f", " "}) {
            assertThat(ScalarType.of(type).readOrNull(part.repeat(1_000_000) + "x"))
                    .isNull();
        }
    }

    private static <T> String rewritten(ScalarType<T> type, String text) {
        return type.write(type.read(text));
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    private static ScalarException refusal(Class<?> type, String text) {
        return catchThrowableOfType(
                ScalarException.class, () -> ScalarType.of(type).read(text));
    }

    private static ScalarException refusal(Class<?> type, JsonNode node) {
        return catchThrowableOfType(
                ScalarException.class, () -> ScalarType.of(type).read(node));
    }
}
