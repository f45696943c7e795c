package education.codeforlife.serializer;

import static education.codeforlife.serializer.Orchard.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import education.codeforlife.error.ValidationException;
import education.codeforlife.model.NoDatabase;
import education.codeforlife.serializer.Orchard.Field;
import education.codeforlife.serializer.Orchard.Tree;
import education.codeforlife.serializer.Orchard.TreeWrite;
import education.codeforlife.serializer.Orchard.TreeWriter;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

class SerializerEngineTests {

    private static final String GOOD = "{\"name\": \"oak\", \"height_cm\": 5}";

    private static final EntityManager ENTITIES = NoDatabase.of(Tree.class, Field.class);

    private final StoredRows stored = new StoredRows(ENTITIES, Map.of(7L, new Field()));
    private final SerializerEngine engine = new SerializerEngine(Wire.JSON, Wire.VALIDATOR, stored.entities());
    private final TreeWriter writer = new TreeWriter();

    @BeforeEach
    void start() {
        engine.check(writer, TreeWrite.class);
        writer.calls.clear();
    }

    @Test
    void aGoodBodyIsWritten() {
        var batch = create("{\"name\": \" oak \", \"height_cm\": 5, \"field\": 7}");
        batch.validate();
        batch.apply(() -> {});
        batch.created();

        assertThat(batch.entities()).singleElement().satisfies(tree -> {
            assertThat(tree.name).isEqualTo("oak");
            assertThat(tree.height).isEqualTo(5);
            assertThat(tree.field).isNotNull();
        });
        assertThat(writer.calls).containsExactly("validate [oak]", "update", "creating oak", "created 1");
    }

    @Test
    void aPartialUpdateTouchesWhatIsPresent() {
        var tree = new Tree();
        tree.name = "elm";
        tree.field = new Field();
        var batch = update(tree, "{\"height_cm\": 9, \"field\": null}");
        batch.validate();
        batch.apply(() -> {});
        batch.updated();

        assertThat(tree.name).isEqualTo("elm");
        assertThat(tree.height).isEqualTo(9);
        assertThat(tree.field).isNull();
        assertThat(writer.calls).containsExactly("validate []", "update", "updating elm", "updated 1");
    }

    @Test
    void missingBodyIsEmpty() {
        assertThat(refusal(create(MissingNode.getInstance())))
                .hasToString("{name=[This field is required.], height_cm=[This field is required.]}");
        assertThat(update(new Tree(), MissingNode.getInstance()).rows()).hasSize(1);
    }

    @Test
    void nullBodyIsRejected() {
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> create("null"))
                .satisfies(refusal -> assertThat(refusal.toJson()).hasToString("{__all__=[No data provided]}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\": \" \"}            | {name=[This field may not be blank.]}",
                "{\"name\": \"sequoia\"}      | {name=[Ensure this field has no more than 5 characters.]}",
                "{\"height_cm\": 0}           | {height_cm=[Ensure this value is greater than or equal to 1.]}",
                "{\"labels\": [\"a\", \"\", \"abcd\"]} | {labels={1=[This field may not be blank.], 2=[Ensure this field has no more than 3 characters.]}}",
                "{\"planter\": {\"first_name\": \"\"}} | {planter={first_name=[This field may not be blank.]}}",
                "{\"planter\": {\"first_name\": \"Eve\"}} | {planter={first_name=[Not Eve.]}}",
                "{\"helpers\": [{\"first_name\": \"Al\"}, {\"first_name\": \"Alexander\"}]} | {helpers={1={first_name=[Ensure this field has no more than 5 characters.]}}}",
                "{\"height_cm\": 9001}        | {__all__=[Too high.]}",
                "{\"name\": \"many\"}         | {__all__=[Too many.]}",
                "{\"height_cm\": 0, \"name\": 5} | {name=[Not a valid string.], height_cm=[Ensure this value is greater than or equal to 1.]}"
            })
    void errorIsReportedAtItsField(String json, String errors) {
        assertThat(refusal(update(new Tree(), json))).hasToString(errors);
    }

    @Test
    void rowsThatAreBadAlreadyAreNotValidatedFurther() {
        refusal(update(new Tree(), "{\"name\": \"taken\", \"height_cm\": \"5\"}"));

        assertThat(writer.calls).containsExactly("validate []");
    }

    @Test
    void newRowsAreReadOneForEachItem() {
        var batch = engine.readNew(items(GOOD, "5", "{}", "null"), TreeWrite.class, writer, USER);

        assertThat(batch.entities()).hasSize(4).doesNotHaveDuplicates();
        assertThat(refusal(batch))
                .hasToString("[{}, {__all__=[Invalid data. Expected a dictionary, but got int.]},"
                        + " {name=[This field is required.], height_cm=[This field is required.]},"
                        + " [This field may not be null.]]");
    }

    @Test
    void changesStayWithTheirRow() {
        var oak = new Tree();
        var elm = new Tree();
        var changes = List.of(
                new SentChange<>(oak, Wire.tree("{\"name\": \"oak\"}")),
                new SentChange<>(elm, Wire.tree("{\"name\": \"elm\"}")));
        var batch = engine.readChanges(changes, TreeWrite.class, writer, true, USER);
        batch.validate();
        batch.apply(() -> {});

        assertThat(oak.name).isEqualTo("oak");
        assertThat(elm.name).isEqualTo("elm");
        assertThat(writer.calls).startsWith("validate [elm, oak]").contains("updating oak", "updating elm");
    }

    @Test
    void changesOfEqualRowsAreKeptApart() {
        var oak = new EqualTree();
        var elm = new EqualTree();
        var changes = List.<SentChange<Tree>>of(
                new SentChange<>(oak, Wire.tree("{\"name\": \"oak\"}")),
                new SentChange<>(elm, Wire.tree("{\"name\": \"elm\"}")));
        var batch = engine.readChanges(changes, TreeWrite.class, writer, true, USER);
        batch.validate();
        batch.apply(() -> {});

        assertThat(batch.entities()).extracting(tree -> tree.name).containsExactly("oak", "elm");
    }

    @Test
    void oneErrorOfTheWholeHidesThoseOfRows() {
        var batch =
                engine.readNew(items("{\"name\": \"many\", \"height_cm\": 1}", "{}"), TreeWrite.class, writer, USER);

        assertThat(refusal(batch)).hasToString("{__all__=[Too many.]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "8         | {field=[Invalid pk \"8\" - object does not exist.]}",
                "9223372036854775808 | {field=[Invalid pk \"9223372036854775808\" - object does not exist.]}",
                "\"7\"     | {field=[Incorrect type. Expected pk value, received str.]}"
            })
    void aKeyThatNamesNoRowIsRefused(String key, String errors) {
        assertThat(refusal(update(new Tree(), "{\"field\": " + key + "}"))).hasToString(errors);
    }

    @Test
    void oneQueryServesAllRows() {
        var batch = engine.readNew(
                items(
                        "{\"name\": \"oak\", \"height_cm\": 1, \"field\": 7}",
                        "{\"name\": \"elm\", \"height_cm\": 1, \"field\": 7}",
                        GOOD),
                TreeWrite.class,
                writer,
                USER);
        batch.validate();
        batch.apply(() -> {});

        assertThat(stored.queries()).isOne();
        assertThat(batch.entities()).extracting(tree -> tree.field == null).containsExactly(false, false, true);
    }

    @Test
    void malformedKeyIsNotQueried() {
        refusal(update(new Tree(), "{\"field\": \"seven\"}"));
        create(GOOD).validate();

        assertThat(stored.queries()).isZero();
    }

    @Test
    void aDatabasesRefusalIsToldOfItsField() {
        var batch = create(GOOD);

        assertThat(batch.fieldOf("height")).isEqualTo("height_cm");
        assertThat(batch.fieldOf("id")).isNull();
        batch.rows().get(0).reject("name", "unique", "Taken.");
        assertThat(batch.refusal().toJson()).hasToString("{name=[Taken.]}");
    }

    @Test
    void aDatabasesRefusalOfOneRowLeavesTheOthersGood() {
        var batch = engine.readNew(items(GOOD, GOOD), TreeWrite.class, writer, USER);

        batch.rows().get(1).reject("unique", "Taken.");
        assertThat(batch.refusal().toJson()).hasToString("[{}, {__all__=[Taken.]}]");
    }

    @Test
    void aRowKnowsWhoSentIt() {
        assertThat(create(GOOD).rows().get(0).user()).isSameAs(USER);
    }

    @Test
    void everyRelatedComponentNeedsARelation() {
        engine.check(writer, TreeWrite.class);

        assertThatIllegalStateException()
                .isThrownBy(() -> engine.check(new WithoutRelations(), TreeWrite.class))
                .withMessageContaining("Missing relation for field of " + TreeWrite.class.getName());
        assertThatIllegalStateException()
                .isThrownBy(() -> engine.check(writer, Forest.class))
                .withMessageContaining("Missing relation for trees.field of");
    }

    @Test
    void aRelationThatIsMissingAfterAllIsADefect() {
        var batch = engine.read(body("{\"field\": 7}"), new WithoutRelations(), new Tree(), false, true, USER);

        assertThatIllegalStateException().isThrownBy(batch::validate).withMessageContaining("[field]");
    }

    private static final class EqualTree extends Tree {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof EqualTree;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }

    record Forest(List<@Valid Wood> trees) {}

    record Wood(Related<Field> field) {}

    private static final class WithoutRelations extends TreeWriter {
        @Override
        public List<Relation<?>> relations() {
            return List.of();
        }
    }

    private BoundBatch<Tree, TreeWrite> create(String json) {
        return create(Wire.tree(json));
    }

    private BoundBatch<Tree, TreeWrite> create(JsonNode json) {
        return engine.read(new Body<>(TreeWrite.class, () -> json), writer, writer.newEntity(), true, false, USER);
    }

    private BoundBatch<Tree, TreeWrite> update(Tree tree, String json) {
        return update(tree, Wire.tree(json));
    }

    private BoundBatch<Tree, TreeWrite> update(Tree tree, JsonNode json) {
        return engine.read(new Body<>(TreeWrite.class, () -> json), writer, tree, false, true, USER);
    }

    private static Body<TreeWrite> body(String json) {
        return new Body<>(TreeWrite.class, () -> Wire.tree(json));
    }

    private static List<JsonNode> items(String... json) {
        return List.of(json).stream().map(Wire::tree).toList();
    }

    private static Object refusal(BoundBatch<?, ?> batch) {
        return catchThrowableOfType(ValidationException.class, batch::validate).toJson();
    }
}
