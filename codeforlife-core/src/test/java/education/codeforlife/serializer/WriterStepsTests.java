package education.codeforlife.serializer;

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
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The steps of a write: who saves, what changed, and what a form that is about no row has to hold. */
class WriterStepsTests {

    private static final EntityManager ENTITIES = NoDatabase.of(Tree.class, Field.class);

    private final SerializerEngine engine = new SerializerEngine(Wire.JSON, Wire.VALIDATOR, ENTITIES);
    private final TreeWriter writer = new TreeWriter();
    private final List<String> saved = new ArrayList<>();

    private BoundBatch<Tree, TreeWrite> bind(Writer<Tree, TreeWrite> by, String json) {
        return engine.readNew(new Body<>(TreeWrite.class, () -> Wire.tree(json)), by, Tree.class, Orchard.USER);
    }

    private static final String OAK = "{\"name\": \"oak\", \"height_cm\": 5}";

    @Test
    void rowsAreSavedByTheGivenWork() {
        var batch = bind(writer, OAK);

        batch.create(() -> saved.add("row"));

        assertThat(saved).containsExactly("row");
        assertThat(batch.isSavedByWriter()).isFalse();
    }

    @Test
    void writerMaySaveRowsItself() {
        BatchWriter<Tree, TreeWrite> own =
                rows -> rows.forEach(row -> saved.add(row.data().name()));
        var batch = bind(own, OAK);

        batch.create(() -> saved.add("row"));
        batch.update(() -> saved.add("row"));

        assertThat(saved).containsExactly("oak", "oak");
        assertThat(batch.isSavedByWriter()).isTrue();
        assertThat(batch.entities()).singleElement().isInstanceOf(Tree.class);
    }

    @Test
    void rowThatTheWriterRefusesAtAnyStepIsRefused() {
        Runnable refuse = () -> {
            throw ValidationException.ofField("name", "bad", "Bad.");
        };
        var batch = bind(writer, OAK);

        assertThat(refusal(() -> batch.create(refuse))).isEqualTo("{name=[Bad.]}");
        assertThat(refusal(() -> batch.update(() -> {}))).as("refused before").isEqualTo("{name=[Bad.]}");
        assertThat(refusal(batch::created)).isEqualTo("{name=[Bad.]}");
        assertThat(refusal(() -> bind(writer, OAK).update(refuse))).isEqualTo("{name=[Bad.]}");
    }

    private static String refusal(Runnable step) {
        return catchThrowableOfType(ValidationException.class, step::run)
                .toJson()
                .toString();
    }

    @Test
    void changesKnowWhatWasThereBefore() {
        var changes = new ArrayList<Change<Tree>>();
        var noting = new TreeWriter() {
            @Override
            public void updated(List<Change<Tree>> changed) {
                changes.addAll(changed);
            }
        };
        var batch = bind(noting, OAK);
        batch.remember(tree -> Map.<String, Object>of("name", "elm")::get);

        batch.updated();

        assertThat(changes)
                .singleElement()
                .extracting(change -> change.previous("name"))
                .isEqualTo("elm");
    }

    record Parts(
            @Unmapped @Nullable @Valid Owner owner,
            @Unmapped @Nullable @Valid Keeper keeper) {}

    record Owner(@Nullable String email) {}

    record Keeper(@Nullable String phone) {}

    @Test
    void attributeMayBeWrittenByAFieldOfAnUnmappedPart() {
        BatchWriter<Tree, Parts> own = rows -> {};
        var batch = engine.readNew(new Body<>(Parts.class, () -> Wire.tree("{}")), own, Tree.class, Orchard.USER);

        assertThat(batch.fieldOf("owner")).isEqualTo("owner");
        assertThat(batch.fieldOf("phone")).isEqualTo("keeper.phone");
        assertThat(batch.fieldOf("name")).isNull();
    }

    record Form(@NotBlank String text, int from, int to) {
        @AssertTrue(message = "A form leads forward.")
        boolean isForward() {
            return from < to;
        }
    }

    record Plain(@NotBlank String text) {}

    private <W> String formRefusal(Class<W> type, String json) {
        return refusal(
                () -> engine.readForm(() -> Wire.tree(json), type, Orchard.USER).validate(List.of(), form -> {}));
    }

    @Test
    void formIsCheckedAsAWhole() {
        assertThat(formRefusal(Form.class, "{\"text\": \" \", \"from\": 2, \"to\": 1}"))
                .isEqualTo("{text=[This field may not be blank.]}");
        assertThat(formRefusal(Form.class, "{\"text\": \"a\", \"from\": 2, \"to\": 1}"))
                .isEqualTo("{__all__=[A form leads forward.]}");
        assertThat(formRefusal(Form.class, "{\"text\": \"a\"}"))
                .isEqualTo("{from=[This field is required.], to=[This field is required.]}");
        assertThat(formRefusal(Plain.class, "{\"text\": \" \"}")).isEqualTo("{text=[This field may not be blank.]}");
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> engine.readForm(() -> Wire.tree("null"), Plain.class, Orchard.USER))
                .satisfies(refusal -> assertThat(refusal.toJson()).hasToString("{__all__=[No data provided]}"));
    }

    private BoundForm<Form> form() {
        return engine.readForm(() -> Wire.tree("{\"text\": \"a\", \"from\": 1, \"to\": 2}"), Form.class, Orchard.USER);
    }

    @Test
    void formAnswersWithWhatItsWorkReturns() {
        assertThat(form().<String>attempt(
                                sent -> sent.data().text() + sent.data().to()))
                .isEqualTo("a2");
    }

    @Test
    void formIsRefusedByItsCheckOrItsWorkInTheOrderOfItsFields() {
        Consumer<Sent<Form>> refuse = sent -> {
            sent.reject("to", "bad", "Bad.");
            sent.reject("text", "bad", "Bad.");
            throw ValidationException.ofField("from", "bad", "Bad.");
        };
        var all = "{text=[Bad.], from=[Bad.], to=[Bad.]}";

        assertThat(refusal(() -> form().validate(List.of(), refuse))).isEqualTo(all);
        assertThat(refusal(() -> form().attempt(sent -> {
                    refuse.accept(sent);
                    return sent;
                })))
                .isEqualTo(all);
    }

    @Test
    void errorsOfARowAreInTheOrderOfItsFields() {
        var batch = bind(writer, OAK);
        batch.rows().get(0).reject("height_cm", "bad", "Bad.");
        batch.rows().get(0).reject("name", "bad", "Bad.");

        assertThat(refusal(batch::validate)).isEqualTo("{name=[Bad.], height_cm=[Bad.]}");
    }

    @Test
    void componentThatIsNotMappedStopsTheStartOfAnyWriter() {
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        engine.checkAny(UnmappedTests.Typo.class, () -> List.of(new UnmappedTests$ForgetfulImpl())))
                .withMessageContaining("nickName");
    }
}
