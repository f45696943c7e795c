package education.codeforlife.serializer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import education.codeforlife.error.FieldErrors;
import education.codeforlife.error.ValidationException;
import education.codeforlife.model.NoDatabase;
import education.codeforlife.request.RequestUser;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The place of errors of a domain that does not know the bodies of requests. */
class DomainRefusalTests {

    private static final EntityManager ENTITIES = NoDatabase.of();

    private final SerializerEngine engine = new SerializerEngine(Wire.JSON, Wire.VALIDATOR, ENTITIES);

    record Student(
            @Nullable String klass,
            @Nullable @Valid User user,
            @Nullable @Valid Guardian guardian) {}

    record User(@Nullable String firstName, @Nullable String email) {}

    record Guardian(@Nullable String email, @Nullable @Valid Address address) {}

    record Address(@Nullable String city) {}

    private static final class Target {}

    private static ValidationException field(String name) {
        return ValidationException.ofField(name, "code", "Refused.");
    }

    private static FieldErrors error(String field) {
        var errors = new FieldErrors();
        if (!field.isEmpty()) errors.reject(field, "code", "Refused.");
        return errors;
    }

    private String refusal(Consumer<Batch<Target, Student>> domain, String... rows) {
        BatchWriter<Target, Student> writer = domain::accept;
        var changes = Stream.of(rows)
                .map(row -> new SentChange<>(new Target(), Wire.tree(row.replace('\'', '"'))))
                .toList();
        var batch = engine.readChanges(changes, Student.class, writer, true, RequestUser.anonymous());
        batch.validate();
        var refusal = catchThrowableOfType(ValidationException.class, () -> batch.update(() -> {}));
        return refusal.toJson().toString();
    }

    @Test
    void fieldOfANestedObjectIsFound() {
        assertThat(refusal(
                        batch -> {
                            throw field("first_name");
                        },
                        "{'user': {'first_name': 'Ada'}}"))
                .isEqualTo("[{user={first_name=[Refused.]}}]");
        assertThat(refusal(
                        batch -> {
                            throw field("city");
                        },
                        "{}"))
                .isEqualTo("[{guardian={address={city=[Refused.]}}}]");
    }

    @Test
    void outermostFieldCounts() {
        assertThat(refusal(
                        batch -> {
                            throw field("klass");
                        },
                        "{}"))
                .isEqualTo("[{klass=[Refused.]}]");
    }

    @Test
    void ofSeveralFieldsTheOneThatWasSentCounts() {
        assertThat(refusal(
                        batch -> {
                            throw field("email");
                        },
                        "{'guardian': {'email': 'a@x'}}"))
                .isEqualTo("[{guardian={email=[Refused.]}}]");
    }

    @Test
    void fieldThatBodiesDoNotHaveKeepsItsName() {
        assertThat(refusal(
                        batch -> {
                            throw field("school");
                        },
                        "{}"))
                .isEqualTo("[{school=[Refused.]}]");
    }

    @Test
    void errorsOfEachRowStandAtTheRow() {
        assertThat(refusal(
                        batch -> {
                            throw ValidationException.ofRows(List.of(error(""), error("first_name")));
                        },
                        "{}",
                        "{}"))
                .isEqualTo("[{}, {user={first_name=[Refused.]}}]");
    }

    @Test
    void errorsOfOneObjectAreThoseOfTheWholeRequestIfThereAreSeveralRows() {
        assertThat(refusal(
                        batch -> {
                            throw field("first_name");
                        },
                        "{}",
                        "{}"))
                .isEqualTo("{__all__=[Refused.]}");
    }

    @Test
    void attemptedRowsAreRefusedTogether() {
        assertThat(refusal(
                        batch -> batch.forEach(row -> row.attempt(() -> {
                            if (row.has("klass")) throw field("first_name");
                        })),
                        "{'klass': 'A'}",
                        "{}",
                        "{'klass': 'B'}"))
                .isEqualTo("[{user={first_name=[Refused.]}}, {}, {user={first_name=[Refused.]}}]");
    }

    @Test
    void errorOfTheObjectAsAWholeStaysOne() {
        assertThat(refusal(
                        batch -> {
                            throw ValidationException.ofAll("last_admin", "Refused.");
                        },
                        "{}"))
                .isEqualTo("[{__all__=[Refused.]}]");
    }

    @Test
    void errorsOfSeveralRowsAreNotThoseOfOne() {
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> new Row<>(new Target(), false).attempt(() -> {
                    throw ValidationException.ofRows(List.of(error("name")));
                }));
    }

    @Test
    void batchIsSavedOnlyWhileItIsWritten() {
        var batch = new Batch<Target, Student>(RequestUser.anonymous(), List.of(), true);
        assertThatIllegalStateException().isThrownBy(batch::save).withMessageContaining("call save() in create");
    }

    @Test
    void rowKeepsOneValueOfEachType() {
        var row = new Row<Target, Student>(new Target(), true);
        assertThat(row.attachment(String.class)).isNull();
        row.attach("password");
        row.attach(5);
        row.attach("secret");
        assertThat(row.attachment(String.class)).isEqualTo("secret");
        assertThat(row.attachment(Integer.class)).isEqualTo(5);
    }

    @Test
    void formIsRefusedWhereItsFieldsAre() {
        var form = engine.readForm(() -> Wire.tree("{}"), Student.class, RequestUser.anonymous());
        var refusal = catchThrowableOfType(
                ValidationException.class,
                () -> form.validate(List.of(), sent -> {
                    throw field("first_name");
                }));
        assertThat(refusal.toJson()).hasToString("{user={first_name=[Refused.]}}");
    }
}
