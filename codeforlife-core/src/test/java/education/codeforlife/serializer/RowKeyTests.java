package education.codeforlife.serializer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import education.codeforlife.model.NoDatabase;
import education.codeforlife.serializer.CrateMappers.Cell;
import education.codeforlife.serializer.CrateMappers.Crate;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Nested rows by what their primary keys and classes allow. */
class RowKeyTests {

    private static final EntityManager ENTITIES = NoDatabase.of(CrateMappers.ENTITIES);

    private final SerializerEngine engine = new SerializerEngine(Wire.JSON, Wire.VALIDATOR, ENTITIES);
    private final Crate crate = new Crate();

    private void write(String json) {
        var tree = Wire.tree(json.replace('\'', '"'));
        var batch = engine.read(
                new Body<>(CrateMappers.Cells.class, () -> tree),
                new CrateMappers$CellsWriterImpl(),
                crate,
                false,
                true,
                Orchard.USER);
        batch.validate();
        batch.apply(() -> {});
    }

    @Test
    void rowsWithAKeyOfTwoPartsAreKeptByWhatTheyHold() {
        write(
                "{'cells': [{'line': 1, 'seat': 2, 'text': 'b'}, {'line': 1, 'seat': 1, 'text': 'b'}, {'line': 2, 'seat': 9, 'text': 'a'}]}");
        assertThat(crate.getCells()).extracting(Cell::getSeat).containsExactly(9, 1, 2);
        var before = List.copyOf(crate.getCells());

        write("{'cells': [{'line': 1, 'seat': 2, 'text': 'b'}, {'line': 2, 'seat': 9, 'text': 'c'}]}");

        assertThat(crate.getCells()).hasSize(2).contains(before.get(2)).doesNotContain(before.get(0), before.get(1));
    }

    static Stream<Arguments> unsound() {
        return Stream.of(
                Arguments.of(
                        new CrateMappers$PartsWriterImpl(),
                        CrateMappers.Parts.class,
                        "add a constructor without arguments"),
                Arguments.of(
                        new CrateMappers$ScrewsWriterImpl(),
                        CrateMappers.Screws.class,
                        "it is of type String, but Screw.id"),
                Arguments.of(
                        new CrateMappers$WordsWriterImpl(),
                        CrateMappers.Worded.class,
                        "Crate.words does not have a setter"),
                Arguments.of(
                        new CrateMappers.WeighedWriter(),
                        CrateMappers.Weighed.class,
                        "component weight cannot be read from Crate.weight"));
    }

    @ParameterizedTest
    @MethodSource("unsound")
    void rowThatCannotBeWrittenStopsTheStart(Writer<?, ?> writer, Class<?> type, String message) {
        assertThatIllegalStateException()
                .isThrownBy(() -> engine.check(writer, type))
                .withMessageContaining(message);
    }
}
