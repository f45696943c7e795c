package education.codeforlife.serializer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import education.codeforlife.error.FieldError;
import education.codeforlife.error.ValidationException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.ResolvableType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;

/** JSON of any form, as a value of a record, as a body and as an answer. */
class JsonValueTests {

    record Anything(JsonNode json, Map<String, Object> map, Map<String, Integer> counts) {}

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":[1,{\"b\":null}]}", "[]", "\"text\"", "1.2300000000000000001", "true"})
    void jsonOfAnyFormIsKeptAsItIs(String json) {
        var row = Wire.read(Anything.class, "{\"json\": " + json + "}", true);

        assertThat(row.data().json()).hasToString(json);
    }

    @Test
    void valuesOfAMapKeepTheirDigits() {
        var row = Wire.read(Anything.class, "{\"map\": {\"a\": 0.10000000000000000001, \"b\": [\"c\"]}}", true);

        assertThat(row.data().map())
                .isEqualTo(Map.of("a", new BigDecimal("0.10000000000000000001"), "b", List.of("c")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"a\\u0000\"",
                "[1, \"\\u0000\"]",
                "{\"a\": {\"\\u0000\": 1}}",
                "{\"a\": [{\"b\": \"\\u0000\"}]}"
            })
    void nulIsRefusedAtAnyDepth(String json) {
        assertThat(Wire.errors(Wire.read(Anything.class, "{\"json\": " + json + "}", true)))
                .containsExactly(Map.entry(
                        "json", new FieldError("null_characters_not_allowed", "Null characters are not allowed.")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e9999", "[1, -1e9999]", "{\"a\": 1e-9999}"})
    void numberThatNoColumnHoldsIsRefusedAtAnyDepth(String json) {
        assertThat(Wire.errors(Wire.read(Anything.class, "{\"json\": " + json + "}", true)))
                .containsExactly(Map.entry("json", new FieldError("invalid", "A valid number is required.")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"map\": 5", "counts\": [1]", "map\": [1]"})
    void valueThatIsNotAnObjectIsNotAMap(String json) {
        assertThat(Wire.errors(Wire.read(Anything.class, "{\"" + json + "}", true)))
                .hasSize(1)
                .isNotEqualTo(Map.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\": 1, \"b\": \"x\", \"c\": null} | {counts.b=A valid integer is required., counts.c=This field may not be null.}",
                "[1] | {counts=Expected a dictionary of items but got type \"list\".}"
            })
    void valuesOfAMapAreRefusedUnderTheirKey(String json, String errors) {
        var told = Wire.errors(Wire.read(Anything.class, "{\"counts\": " + json + "}", true));

        assertThat(told.entrySet().stream()
                        .map(error -> error.getKey() + "=" + error.getValue().message())
                        .toList())
                .hasToString(errors.replace('{', '[').replace('}', ']'));
    }

    @Test
    void mapOfValuesIsRead() {
        var row = Wire.read(Anything.class, "{\"counts\": {\"b\": 1, \"a\": 2}}", true);

        assertThat(row.data().counts()).containsExactly(Map.entry("b", 1), Map.entry("a", 2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "null | {__all__=[No data provided]}",
                "[]   | {__all__=[Invalid data. Expected a dictionary, but got list.]}",
                "5    | {__all__=[Invalid data. Expected a dictionary, but got int.]}"
            })
    void bodyThatIsNotAnObjectIsRefused(String json, String refusal) {
        JsonBody body = () -> Wire.tree(json);

        assertThat(catchThrowableOfType(ValidationException.class, body::readObject)
                        .toJson())
                .hasToString(refusal);
    }

    @Test
    void missingBodyIsAnEmptyObject() {
        JsonBody object = () -> Wire.tree("{\"a\": 1}");
        JsonBody missing = MissingNode::getInstance;

        assertThat(object.readObject()).hasToString("{\"a\":1}");
        assertThat(missing.readObject()).isEqualTo(JsonNodeFactory.instance.objectNode());
    }

    interface Shape {}

    record Circle(int radius) implements Shape {}

    record Boxed<T>(T value) {}

    @Test
    void answerIsWrittenByTheTypeOfItsValues() {
        var writer = new AnswerWriter(Wire.JSON);

        assertThat(writer.json()).isSameAs(Wire.JSON);
        assertThat(writer.write(new Circle(1), ResolvableType.forClass(Shape.class)))
                .isEqualTo("{\"radius\":1}");
        assertThat(writer.write(new Boxed<>(2), ResolvableType.forClassWithGenerics(Boxed.class, Integer.class)))
                .isEqualTo("{\"value\":2}");
        assertThat(writer.write(Optional.of(1), ResolvableType.forClassWithGenerics(Optional.class, Integer.class)))
                .isEqualTo("1");
    }

    @Test
    void listIsWrittenByItsDeclaredType() {
        var writer = new AnswerWriter(Wire.JSON);

        assertThat(writer.write(List.of(new Circle(1)), ResolvableType.forClassWithGenerics(List.class, Shape.class)))
                .isEqualTo("[{}]");
        assertThat(writer.write(
                        new Circle[] {new Circle(1)},
                        ResolvableType.forArrayComponent(ResolvableType.forClass(Shape.class))))
                .isEqualTo("[{}]");
    }
}
