package education.codeforlife.serializer;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import education.codeforlife.error.FieldError;
import education.codeforlife.error.ValidationException;
import education.codeforlife.model.NoDatabase;
import education.codeforlife.request.RequestUser;
import education.codeforlife.serializer.RackMappers.Rack;
import education.codeforlife.serializer.RackMappers.RackWrite;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Children that have collections, maps and objects of their own are compared with what is sent, part by part. */
class NestedCollectionTests {

    private static final EntityManager ENTITIES = NoDatabase.of(RackMappers.ENTITIES);

    private static final String SHELF =
            "{'load': 1.50, 'tags': ['a', 'b'], 'labels': {'k': 'v'}, 'colours': ['red'], 'mark': {'x': 1}}";

    private final SerializerEngine engine = new SerializerEngine(Wire.JSON, Wire.VALIDATOR, ENTITIES);
    private final RackMappers.RackWriter writer = new RackMappers$RackWriterImpl();
    private final Rack rack = new Rack();

    private BoundBatch<Rack, RackWrite> bind(String json) {
        var tree = Wire.tree(json.replace('\'', '"'));
        return engine.read(new Body<>(RackWrite.class, () -> tree), writer, rack, false, true, RequestUser.anonymous());
    }

    private void write(String json) {
        var batch = bind(json);
        batch.validate();
        batch.apply(() -> {});
    }

    private void writeShelves(String... shelves) {
        write("{'shelves': [" + String.join(", ", shelves) + "]}");
    }

    @Test
    void shelvesThatAreAsSentStay() {
        writeShelves(SHELF, "{'load': 2}");
        var before = List.copyOf(rack.getShelves());

        writeShelves(
                "{'load': 2.00, 'tags': [], 'labels': {}, 'colours': [], 'mark': null}", SHELF.replace("1.50", "1.5"));

        assertThat(rack.getShelves()).containsExactlyInAnyOrderElementsOf(before);
        assertThat(rack.getShelves())
                .allSatisfy(shelf -> assertThat(shelf.getRack()).isSameAs(rack));
    }

    @Test
    void nothingIsAsGoodAsAnEmptyCollection() {
        writeShelves("{'load': 1}");
        var before = rack.getShelves().get(0);

        writeShelves("{'load': 1, 'tags': null, 'labels': null, 'colours': null}");
        assertThat(rack.getShelves()).containsExactly(before);

        writeShelves(SHELF);
        writeShelves(SHELF.replace("{'k': 'v'}", "null"));
        assertThat(rack.getShelves())
                .singleElement()
                .satisfies(shelf -> assertThat(shelf.getLabels()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.50 | 1.51",
                "['a', 'b'] | ['b', 'a']",
                "['a', 'b'] | null",
                "{'k': 'v'} | {'k': 'w'}",
                "{'k': 'v'} | {}",
                "['red'] | ['red', 'blue']",
                "{'x': 1} | {'x': 2}",
                "{'x': 1} | null"
            })
    void shelfOfWhichOnePartDiffersIsReplaced(String part, String other) {
        writeShelves(SHELF);
        var before = rack.getShelves().get(0);

        writeShelves(SHELF.replace(part, other));

        assertThat(rack.getShelves()).hasSize(1).doesNotContain(before);
    }

    @Test
    void entriesOfTheSameValueStay() {
        write("{'prices': {'a': 1.50, 'b': 2, 'c': 3}}");
        var prices = rack.getPrices();
        var before = prices.get("a");

        write("{'prices': {'a': 1.5, 'b': 2.1}}");

        assertThat(rack.getPrices()).isSameAs(prices).containsOnlyKeys("a", "b");
        assertThat(prices.get("a")).isSameAs(before);
        assertThat(prices.get("b")).isEqualByComparingTo("2.1");
        write("{'prices': null}");
        assertThat(prices).isEmpty();
    }

    @Test
    void sortedSetStaysOne() {
        write("{'codes': ['c', 'a']}");
        assertThat(rack.getCodes()).isInstanceOf(TreeSet.class).containsExactly("a", "c");
        write("{'codes': ['b', 'c']}");
        assertThat(rack.getCodes()).containsExactly("b", "c");
    }

    @Test
    void elementsThatAreAsSentStay() {
        write("{'marks': [{'x': 1}, {'x': 2}]}");
        var before = List.copyOf(rack.getMarks());
        write("{'marks': [{'x': 2}, {'x': 1}]}");
        assertThat(rack.getMarks()).containsExactlyElementsOf(before);
        write("{'marks': [{'x': 3}]}");
        assertThat(rack.getMarks())
                .singleElement()
                .extracting(RackMappers.Mark::getX)
                .isEqualTo(3);
        write("{'marks': null}");
        assertThat(rack.getMarks()).isEmpty();
    }

    @Test
    void partOfARecordLeavesTheOthers() {
        write("{'frame': {'colour': 'blue', 'joint': {'kind': 'glue'}, 'notes': ['a']}}");
        write("{'frame': {'colour': 'green'}}");
        assertThat(rack.getFrame())
                .isEqualTo(new RackMappers.Frame("green", new RackMappers.Joint("glue"), List.of("a")));
        write("{'frame': {'joint': null, 'notes': null}}");
        assertThat(rack.getFrame()).isEqualTo(new RackMappers.Frame("green", null, null));
    }

    @Test
    void childrenAreAnsweredInTheOrderInWhichTheyAreLoaded() {
        writeShelves("{'load': 1}", "{'load': null}", "{'load': 3}", "{'load': 2}");
        assertThat(rack.getShelves())
                .extracting(
                        shelf -> shelf.getLoad() == null ? 0 : shelf.getLoad().intValue())
                .containsExactly(0, 3, 2, 1);
    }

    @Test
    void childrenWithAnOrderColumnStandAsTheyWereSent() {
        write("{'steps': [{'text': 'a'}, {'text': 'b', 'mark': {'x': 1}}]}");
        var last = rack.getSteps().get(1);
        write("{'steps': [{'text': 'b', 'mark': {'x': 1}}, {'text': 'c'}, {'text': 'a'}]}");
        assertThat(rack.getSteps()).extracting(RackMappers.Step::getText).containsExactly("b", "c", "a");
        assertThat(rack.getSteps().get(0)).isSameAs(last);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Shelf | load | 2 | {shelves={1={load=[Taken.]}}}",
                "Shelf | other | 2 | {shelves={1=[Taken.]}}",
                "Step | text | b | {steps={1={text=[Taken.]}}}",
                "Step | text | x | {steps=[Taken.]}",
                "Rack_prices | prices | 1 | {prices=[Taken.]}",
                "Rack_marks | x | 1 | {marks=[Taken.]}",
                "Shelf_tags | tags | a | {shelves={0={tags=[Taken.]}}}"
            })
    void faultOfTheDatabaseStandsUnderItsField(String table, String column, String value, String told) {
        var batch = bind(
                "{'shelves': [{'load': 1, 'tags': ['a']}, {'load': 2}], 'codes': ['a'], 'prices': {'a': 1, 'b': 2},"
                        + " 'marks': [{'x': 1}], 'steps': [{'text': 'a'}, {'text': 'b', 'mark': {'x': 1}}], 'frame': {'joint': {}}}");
        batch.validate();
        batch.apply(() -> {});

        var refusal = batch.refusal(
                ENTITIES.getEntityManagerFactory(), table, Map.of(column, value), new FieldError("unique", "Taken."));

        assertThat(requireNonNull(refusal).toJson()).hasToString(told);
    }

    @Test
    void faultOfAnotherTableIsNotThatOfTheBody() {
        var batch = bind("{'shelves': [{'load': 1}], 'frame': {'joint': {}}}");
        batch.validate();
        batch.apply(() -> {});
        assertThat(batch.refusal(
                        ENTITIES.getEntityManagerFactory(), "other", Map.of(), new FieldError("unique", "Taken.")))
                .isNull();
    }

    @Test
    void rowThatWouldStayWhenItsOwnerLeavesItStopsTheStartUp() {
        assertThatIllegalStateException()
                .isThrownBy(() -> engine.check(new RackMappers$CoverWriterImpl(), RackMappers.CoverWrite.class))
                .withMessageContaining("Cover.hinge keeps removed rows")
                .withMessageContaining("orphanRemoval = true");
    }

    @Test
    void rulesKnowTheCollectionsThatAreStored() {
        writeShelves(SHELF, "{'load': 2}");
        assertThat(refusal("{'prices': {'a': 1}}")).contains("More shelves than prices.");
        write("{'prices': {'a': 1, 'b': 2}, 'codes': ['a'], 'frame': {'colour': 'red'}}");
        assertThat(refusal("{'codes': []}")).contains("A red rack has a code.");
        assertThat(refusal("{'shelves': [{'load': 1}, {'load': 2}, {'load': 3}]}"))
                .contains("More shelves");
        write("{'codes': ['b']}");
    }

    private String refusal(String json) {
        return catchThrowableOfType(ValidationException.class, () -> bind(json).validate())
                .toJson()
                .toString();
    }
}
