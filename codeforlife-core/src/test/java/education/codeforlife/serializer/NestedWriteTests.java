package education.codeforlife.serializer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import education.codeforlife.error.ValidationException;
import education.codeforlife.model.NoDatabase;
import education.codeforlife.request.RequestUser;
import education.codeforlife.serializer.NestedMappers.Box;
import education.codeforlife.serializer.NestedMappers.Item;
import education.codeforlife.serializer.NestedMappers.Size;
import jakarta.persistence.EntityManager;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The parts of a record that the engine writes: what is refused at start-up, and what the serializer keeps. */
class NestedWriteTests {

    private static final EntityManager ENTITIES = NoDatabase.of(NestedMappers.ENTITIES);

    private final SerializerEngine engine = new SerializerEngine(Wire.JSON, Wire.VALIDATOR, ENTITIES);
    private final Box box = new Box();

    private <W> BoundBatch<Box, W> bind(Writer<Box, W> writer, Class<W> type, String json) {
        var tree = Wire.tree(json.replace('\'', '"'));
        return engine.read(new Body<>(type, () -> tree), writer, box, false, true, RequestUser.anonymous());
    }

    private <W> void write(Writer<Box, W> writer, Class<W> type, String json) {
        var batch = bind(writer, type, json);
        batch.validate();
        batch.apply(() -> {});
    }

    private <W> String refusal(Writer<Box, W> writer, Class<W> type, String json) {
        var refusal = catchThrowableOfType(
                ValidationException.class, () -> bind(writer, type, json).validate());
        return refusal.toJson().toString();
    }

    private void write(String json) {
        write(new NestedMappers$SoundWriterImpl(), NestedMappers.Sound.class, json);
    }

    @Test
    void collectionStaysTheSameInstance() {
        var items = box.getItems();
        write("{'items': [{'name': 'a'}, {'name': 'b'}], 'marks': ['x']}");
        write("{'items': [{'name': 'b'}], 'marks': null}");
        assertThat(box.getItems()).isSameAs(items).extracting(Item::getName).containsExactly("b");
        assertThat(box.getMarks()).isEmpty();
        write("{'marks': ['y']}");
        assertThat(box.getItems()).as("untouched").hasSize(1);
    }

    @Test
    void childWithoutItsKeyIsReplaced() {
        write("{'items': [{'name': 'a'}, {'name': 'b'}]}");
        var second = box.getItems().get(1);
        write("{'items': [{'name': 'b'}, {'name': 'c'}]}");
        assertThat(box.getItems()).extracting(Item::getName).containsExactlyInAnyOrder("b", "c");
        assertThat(box.getItems()).doesNotContain(second);
    }

    @Test
    void keyThatTheClientChoosesNamesTheNewChild() {
        write("{'items': [{'id': 7, 'name': 'a'}]}");
        var item = box.getItems().get(0);
        assertThat(item.getId()).isEqualTo(7);
        write("{'items': [{'id': 7, 'name': 'b'}]}");
        assertThat(box.getItems()).containsExactly(item);
        assertThat(item.getName()).isEqualTo("b");
    }

    @Test
    void nestedObjectIsChangedInPlace() {
        write("{'size': {'width': 1}}");
        var size = box.getSize();
        write("{'size': {'width': 2}}");
        assertThat(box.getSize()).isSameAs(size).extracting(Size::getWidth).isEqualTo(2);
        write("{'size': null}");
        assertThat(box.getSize()).isNull();
    }

    @Test
    void mappingOfTheServiceWins() {
        write(
                new NestedMappers$OwnWriterImpl(),
                NestedMappers.OwnWrite.class,
                "{'size': {'width': 3}, 'marks': ['x']}");
        assertThat(box.getSize()).extracting(Size::getWidth).isEqualTo(300);
        assertThat(box.getMarks()).containsExactly("x!");
    }

    @Test
    void rulesAreJudgedWithWhatTheWriterSaysIsStored() {
        var writer = new NestedMappers.StoredWriter();
        engine.check(writer, NestedMappers.Ruled.class);
        assertThat(bind(writer, NestedMappers.Ruled.class, "{'count': 3}").rows())
                .hasSize(1);
        assertThat(refusal(writer, NestedMappers.Ruled.class, "{'count': 9}")).contains("__all__");
    }

    @Test
    void soundRecordStarts() {
        engine.check(new NestedMappers$SoundWriterImpl(), NestedMappers.Sound.class);
    }

    static Stream<Arguments> unsound() {
        return Stream.of(
                Arguments.of(
                        new NestedMappers$NoSetterWriterImpl(),
                        NestedMappers.NoSetter.class,
                        "Size.depth does not have a setter"),
                Arguments.of(
                        new NestedMappers$OtherTypeWriterImpl(), NestedMappers.OtherType.class, "it is of type Long"),
                Arguments.of(
                        new NestedMappers$NoPropertyWriterImpl(),
                        NestedMappers.NoProperty.class,
                        "Size.height does not exist"),
                Arguments.of(
                        new NestedMappers$NullPrimitiveWriterImpl(),
                        NestedMappers.NullPrimitive.class,
                        "cannot be null"),
                Arguments.of(new NestedMappers$KeptWriterImpl(), NestedMappers.Kept.class, "orphanRemoval = true"),
                Arguments.of(new NestedMappers$LentWriterImpl(), NestedMappers.Lent.class, "cascade = CascadeType.ALL"),
                Arguments.of(new NestedMappers$ShownWriterImpl(), NestedMappers.Shown.class, "addLine(Line)"),
                Arguments.of(new NestedMappers$SizesWriterImpl(), NestedMappers.Sizes.class, "it is of type SizeWrite"),
                Arguments.of(new NestedMappers$MarksWriterImpl(), NestedMappers.Marks.class, "qualifiedByName"),
                Arguments.of(
                        new NestedMappers.RuledWriter(), NestedMappers.Ruled.class, "override Writer.stored(entity)"),
                Arguments.of(new NestedMappers$UnaskedWriterImpl(), NestedMappers.Unasked.class, "starts with \"is\""));
    }

    @ParameterizedTest
    @MethodSource("unsound")
    void unwritableComponentStopsTheStartUp(Writer<?, ?> writer, Class<?> type, String message) {
        assertThatIllegalStateException()
                .isThrownBy(() -> engine.check(writer, type))
                .withMessageContaining(message);
    }
}
