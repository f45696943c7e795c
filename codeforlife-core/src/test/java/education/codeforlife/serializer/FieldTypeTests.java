package education.codeforlife.serializer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.annotation.JsonProperty;
import education.codeforlife.error.FieldError;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldTypeTests {

    enum Season {
        SPRING,
        @JsonProperty("fall")
        AUTUMN
    }

    record Everything(
            String text,
            @Untrimmed String password,
            Boolean flag,
            Short small,
            Integer whole,
            Long large,
            BigInteger huge,
            BigDecimal decimal,
            Double floating,
            LocalDate day,
            LocalTime time,
            Instant instant,
            OffsetDateTime moment,
            LocalDateTime local,
            Float single,
            Byte octet,
            Duration duration,
            UUID uuid,
            Season season,
            Related<Object> related,
            List<String> texts,
            Collection<Integer> numbers,
            Set<Season> seasons,
            List<List<Integer>> rows,
            Currency currency) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text     | \"kiwi\"                      | kiwi",
                "text     | \" a b\\t\"                   | a b",
                "flag     | true                          | true",
                "flag     | false                         | false",
                "small    | -32768                        | -32768",
                "whole    | 2147483647                    | 2147483647",
                "large    | -9223372036854775808          | -9223372036854775808",
                "huge     | 9223372036854775808           | 9223372036854775808",
                "decimal  | 1                             | 1",
                "decimal  | 1.50                          | 1.50",
                "decimal  | 1e3                           | 1E+3",
                "floating | 1.5                           | 1.5",
                "floating | 1                             | 1.0",
                "day      | \"2024-02-29\"                | 2024-02-29",
                "day      | \"9999-12-31\"                | 9999-12-31",
                "time     | \"12:34\"                     | 12:34",
                "time     | \"12:34:56.789\"              | 12:34:56.789",
                "instant  | \"2024-07-15T12:34:56+01:00\" | 2024-07-15T11:34:56Z",
                "instant  | \"2024-07-15T12:34:56\"       | 2024-07-15T12:34:56Z",
                "moment   | \"2024-07-15T12:34:56+01:00\" | 2024-07-15T12:34:56+01:00",
                "moment   | \"2024-07-15T12:34\"          | 2024-07-15T12:34Z",
                "instant  | \"2024-07-15T12:34:56.123456999Z\" | 2024-07-15T12:34:56.123456Z",
                "local | \"2024-07-15T12:34:56\"       | 2024-07-15T12:34:56",
                "single   | 1.5                           | 1.5",
                "octet    | -128                          | -128",
                "duration | \"PT1H30M\"                   | PT1H30M",
                "uuid     | \"0f8fad5b-d9cb-469f-a165-70867728950e\" | 0f8fad5b-d9cb-469f-a165-70867728950e",
                "season   | \"SPRING\"                    | SPRING",
                "season   | \"fall\"                      | AUTUMN",
                "texts    | []                            | []",
                "texts    | [\"a \", \"a\"]               | [a, a]",
                "numbers  | [2, 1]                        | [2, 1]",
                "seasons  | [\"fall\", \"fall\"]          | [AUTUMN]",
                "rows     | [[1], []]                     | [[1], []]",
                "currency | \"EUR\"                       | EUR"
            })
    void readsGoodValues(String field, String json, String value) {
        var row = read(field, json);

        assertThat(Wire.errors(row)).isEmpty();
        assertThat(row.data()).extracting(field).hasToString(value);
        assertThat(row.fields()).containsExactly(field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text     | 5              | invalid        | Not a valid string.",
                "text     | true           | invalid        | Not a valid string.",
                "text     | [\"kiwi\"]     | invalid        | Not a valid string.",
                "flag     | \"true\"       | invalid        | Must be a valid boolean.",
                "flag     | 1              | invalid        | Must be a valid boolean.",
                "small    | 32768          | max_value      | Ensure this value is less than or equal to 32767.",
                "small    | -32769         | min_value      | Ensure this value is greater than or equal to -32768.",
                "whole    | 2147483648     | max_value      | Ensure this value is less than or equal to 2147483647.",
                "whole    | \"1\"          | invalid        | A valid integer is required.",
                "whole    | 1.0            | invalid        | A valid integer is required.",
                "whole    | 1e2            | invalid        | A valid integer is required.",
                "whole    | true           | invalid        | A valid integer is required.",
                "large    | 9223372036854775808 | max_value | Ensure this value is less than or equal to 9223372036854775807.",
                "huge     | 1.5            | invalid        | A valid integer is required.",
                "decimal  | \"1.5\"        | invalid        | A valid number is required.",
                "decimal  | 1e1000000000   | invalid        | A valid number is required.",
                "decimal  | 1e-1000000000  | invalid        | A valid number is required.",
                "floating | \"1.5\"        | invalid        | A valid number is required.",
                "floating | 1e400          | invalid        | A valid number is required.",
                "floating | 1e1000000000   | invalid        | A valid number is required.",
                "duration | \"1:30\"       | invalid        | Duration has wrong format. Use ISO 8601 instead.",
                "local | \"2024-02-30T00:00\" | invalid | Datetime has wrong format. Use one of these formats instead: YYYY-MM-DDThh:mm[:ss[.uuuuuu]].",
                "single   | \"1\"          | invalid        | A valid number is required.",
                "octet    | 128            | max_value      | Ensure this value is less than or equal to 127.",
                "time     | \"25:00\"      | invalid        | Time has wrong format. Use one of these formats instead: hh:mm[:ss[.uuuuuu]].",
                "uuid     | \"1-1-1-1-1\"  | invalid        | Must be a valid UUID.",
                "uuid     | \"0f8fad5bXd9cb-469f-a165-70867728950e\" | invalid | Must be a valid UUID.",
                "season   | \"AUTUMN\"     | invalid_choice | \"AUTUMN\" is not a valid choice.",
                "season   | 1              | invalid_choice | \"1\" is not a valid choice.",
                "season   | [1]            | invalid_choice | \"list\" is not a valid choice.",
                "related  | 1.5            | incorrect_type | Incorrect type. Expected pk value, received float.",
                "related  | true           | incorrect_type | Incorrect type. Expected pk value, received bool.",
                "related  | {}             | incorrect_type | Incorrect type. Expected pk value, received dict.",
                "texts    | \"a\"          | not_a_list     | Expected a list of items but got type \"str\".",
                "texts    | {\"0\": \"a\"} | not_a_list     | Expected a list of items but got type \"dict\".",
                "currency | \"unknown\"    | invalid        | Invalid value.",
                "currency | {}             | invalid        | Invalid value."
            })
    void refusesValuesOfAnotherKind(String field, String json, String code, String message) {
        var row = read(field, json);

        assertThat(Wire.errors(row)).containsExactly(entry(field, new FieldError(code, message)));
        assertThat(row.data()).extracting(field).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "15/07/2024",
                "2024-02-30",
                "+12024-02-03",
                "0000-01-01",
                "-2024-01-01",
                "",
                "2024-07-15T00:00:00"
            })
    void malformedDateIsRejected(String text) {
        assertThat(Wire.errors(read("day", "\"" + text + "\"")).get("day"))
                .isEqualTo(new FieldError(
                        "invalid", "Date has wrong format. Use one of these formats instead: YYYY-MM-DD."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-07-15",
                "2024-07-15T25:00:00Z",
                "2024-07-15T12:34:56+01:00[Europe/Paris]",
                "2024-02-30T12:34:56Z",
                "2024-07-15T24:00:00Z",
                "2024-07-15t12:34:56z",
                "2024-07-15T12:34:56+0100",
                "2024-07-15T12:34:56+01",
                "0001-01-01T00:00:00+01:00",
                "+999999999-12-31T23:59:59-18:00",
                ""
            })
    void malformedDateTimeIsRejected(String text) {
        for (var field : List.of("instant", "moment")) {
            assertThat(Wire.errors(read(field, "\"" + text + "\"")).get(field))
                    .isEqualTo(new FieldError(
                            "invalid",
                            "Datetime has wrong format. Use one of these formats instead:"
                                    + " YYYY-MM-DDThh:mm[:ss[.uuuuuu]][+HH:MM|-HH:MM|Z]."));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {' ', '\t', '\n', 0x1C, 0x85, 0xA0, 0x2007, 0x2028, 0x202F, 0x3000})
    void trimsWhatPythonCallsWhiteSpace(int space) {
        var text = Character.toString(space);

        var row = read("text", quote(text + "a" + text + "b" + text));

        assertThat(row.data().text()).isEqualTo("a" + text + "b");
    }

    @Test
    void takesAPasswordAsItIs() {
        assertThat(read("password", "\" \\u00a0secret \"").data().password()).isEqualTo(" \u00a0secret ");
    }

    @ParameterizedTest
    @MethodSource("unstorable")
    void refusesTextThatNoColumnHolds(String text, String code, String message) {
        for (var field : List.of("text", "password")) {
            assertThat(Wire.errors(read(field, quote(text))))
                    .containsExactly(entry(field, new FieldError(code, message)));
        }
    }

    static List<Object[]> unstorable() {
        var nul = "null_characters_not_allowed";
        var surrogate = "surrogate_characters_not_allowed";
        return List.of(
                new Object[] {"a\0", nul, "Null characters are not allowed."},
                new Object[] {"\ud83d", surrogate, "Surrogate characters are not allowed: U+D83D."},
                new Object[] {"\ud83da", surrogate, "Surrogate characters are not allowed: U+D83D."},
                new Object[] {"\ude00\ud83d", surrogate, "Surrogate characters are not allowed: U+DE00."});
    }

    @Test
    void takesCharactersBeyondTheBasicPlane() {
        assertThat(read("text", "\"\\ud83d\\ude00😀\"").data().text()).isEqualTo("😀😀");
    }

    @Test
    void errorsOfElementsStandUnderTheirIndex() {
        assertThat(Wire.errors(read("numbers", "[1, \"2\", 3, null]")))
                .containsExactly(
                        entry("numbers.1", new FieldError("invalid", "A valid integer is required.")),
                        entry("numbers.3", FieldError.nullValue()));
        assertThat(Wire.errors(read("rows", "[[1], [2, true], 3]")))
                .containsExactly(
                        entry("rows.1.1", new FieldError("invalid", "A valid integer is required.")),
                        entry(
                                "rows.2",
                                new FieldError("not_a_list", "Expected a list of items but got type \"int\".")));
    }

    private static Row<Object, Everything> read(String field, String json) {
        return Wire.read(Everything.class, "{\"" + field + "\": " + json + "}", true);
    }

    /** In JSON, with an escape for each character: a source file could not hold some of them. */
    private static String quote(String text) {
        var json = new StringBuilder("\"");
        text.chars().forEach(unit -> json.append(String.format("\\u%04x", unit)));
        return json.append('"').toString();
    }
}
