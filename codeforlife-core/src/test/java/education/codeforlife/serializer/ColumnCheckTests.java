package education.codeforlife.serializer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import education.codeforlife.column.EntityColumns;
import education.codeforlife.column.Refusal;
import education.codeforlife.column.TextColumns;
import education.codeforlife.error.FieldError;
import education.codeforlife.error.ValidationException;
import education.codeforlife.model.NoDatabase;
import education.codeforlife.request.RequestUser;
import education.codeforlife.serializer.RackMappers.Rack;
import education.codeforlife.serializer.RackMappers.RackWrite;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Values that a column does not hold are refused under the field that they were sent in. */
class ColumnCheckTests {

    private static final EntityManager ENTITIES = NoDatabase.of(RackMappers.ENTITIES);
    private static final EntityColumns COLUMNS = columns(
            Map.of(
                    "frame", columns(Map.of("joint", columns(Map.of(), "kind")), "colour"),
                    "shelves", columns(Map.of(), "tags"),
                    "steps", columns(Map.of(), "text")),
            "codes");

    private final SerializerEngine engine = new SerializerEngine(Wire.JSON, Wire.VALIDATOR, ENTITIES);
    private final RackMappers.RackWriter writer = new RackMappers$RackWriterImpl();

    private static EntityColumns columns(Map<String, EntityColumns> within, String... attributes) {
        return TextColumns.of(ENTITIES.getEntityManagerFactory(), 3, within, attributes);
    }

    private BoundBatch<Rack, RackWrite> bind(String... bodies) {
        var items = Arrays.stream(bodies).map(ColumnCheckTests::tree).toList();
        return engine.readNew(items, RackWrite.class, writer, RequestUser.anonymous());
    }

    private static JsonNode tree(String json) {
        return Wire.tree(json.replace('\'', '"'));
    }

    private static String refusal(BoundBatch<Rack, RackWrite> batch) {
        return catchThrowableOfType(ValidationException.class, () -> batch.validate(rack -> COLUMNS))
                .toJson()
                .toString();
    }

    private static final String TOO_LONG = "Ensure this field has no more than 3 characters.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'frame': {'colour': 'long'}} | [{frame={colour=[TOO LONG]}}]",
                "{'frame': {'joint': {'kind': 'long'}}} | [{frame={joint={kind=[TOO LONG]}}}]",
                "{'steps': [{'text': 'a'}, {'text': 'long'}]} | [{steps={1={text=[TOO LONG]}}}]",
                "{'codes': ['long']} | [{codes={0=[TOO LONG]}}]",
                "{'shelves': [{'tags': ['a', 'long'], 'load': 1.005}, {'tags': ['long']}]}"
                        + " | [{shelves={0={tags={1=[TOO LONG]}}, 1={tags={0=[TOO LONG]}}}}]"
            })
    void valueThatTheColumnDoesNotHoldIsRefused(String json, String errors) {
        assertThat(refusal(bind(json))).isEqualTo(errors.replace("TOO LONG", TOO_LONG));
    }

    @Test
    void valuesThatTheColumnsHoldAreNotRefused() {
        var batch = bind("{'shelves': [{'tags': ['a'], 'load': 1.05}], 'frame': {'colour': null}}");

        assertThatCode(() -> batch.validate(rack -> COLUMNS)).doesNotThrowAnyException();
    }

    @Test
    void rowThatCouldNotBeReadIsNotJudgedFurther() {
        assertThat(refusal(bind("{'frame': {'colour': 5}}", "{'frame': {'colour': 'long'}}")))
                .isEqualTo("[{frame={colour=[Not a valid string.]}}, {frame={colour=[" + TOO_LONG + "]}}]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'frame': {'colour': 'odd'}} | [{}, {frame={colour=[Odd.]}}]",
                "{'frame': {'joint': {'kind': 'odd'}}} | [{}, {frame={joint={kind=[Odd.]}}}]",
                "{'steps': [{'text': 'a'}, {'text': 'odd'}]} | [{}, {steps={1={text=[Odd.]}}}]",
                "{'codes': ['odd']} | [{}, {codes={0=[Odd.]}}]",
                "{'codes': ['a']} | [{}, {__all__=[load: Odd.]}]"
            })
    void valueThatIsFoundLaterIsRefusedUnderTheFieldThatWasSentWithIt(String json, String errors) {
        var batch = bind("{'frame': {'colour': 'odd'}}", json);
        var rack = batch.entities().get(1);

        assertThat(rejected(batch, new Refusal(rack, "load", "odd", new FieldError("odd", "Odd."))))
                .isEqualTo(errors);
    }

    @Test
    void valueOfAnotherEntityIsRefusedUnderTheFieldOfTheFirstRowThatWasSentWithIt() {
        var batch = bind("{'codes': ['a']}", "{'codes': ['odd']}", "{'codes': ['odd']}");

        assertThat(rejected(batch, new Refusal(new Object(), "load", "odd", new FieldError("odd", "Odd."))))
                .isEqualTo("[{}, {codes={0=[Odd.]}}, {}]");
    }

    @Test
    void valueThatWasNotSentRefusesTheRequest() {
        var refusal = new Refusal(new Object(), "load", "odd", new FieldError("odd", "Odd."));

        assertThat(rejected(bind("{'codes': ['a']}", "{'frame': {}}"), refusal)).isEqualTo("{__all__=[load: Odd.]}");
    }

    @Test
    void errorsOfValuesThatAreFoundLaterAreInTheOrderOfTheFields() {
        var batch = bind("{'codes': ['odd'], 'prices': {'a': 7}, 'frame': {'colour': 'red'}}");
        var rack = batch.entities().get(0);
        var error = new FieldError("odd", "Odd.");

        assertThat(rejected(batch, new Refusal(rack, "x", "red", error), new Refusal(rack, "x", "odd", error)))
                .isEqualTo("[{codes={0=[Odd.]}, frame={colour=[Odd.]}}]");
    }

    @Test
    void nothingIsRefusedIfEveryColumnHoldsItsValue() {
        assertThatCode(() -> bind("{'codes': ['a']}").reject(List.of())).doesNotThrowAnyException();
    }

    private static String rejected(BoundBatch<?, ?> batch, Refusal... refusals) {
        return catchThrowableOfType(ValidationException.class, () -> batch.reject(List.of(refusals)))
                .toJson()
                .toString();
    }

    @Test
    void attributeIsWrittenByTheFieldOfItsComponent() {
        var batch = bind("{}");

        assertThat(batch.fieldOf("codes")).isEqualTo("codes");
        assertThat(batch.fieldOf("load")).isNull();
    }
}
