package education.codeforlife.serializer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.annotation.JsonProperty;
import education.codeforlife.error.FieldError;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class ShapesTests {

    record Fruit(
            @NotBlank String name,
            @JsonProperty("is_citrus") @NotNull Boolean citrus,
            @NotEmpty List<String> otherNames,
            @JsonProperty int weight,
            String colour,
            @Nullable @NotNull String basket) {}

    record Person(
            @NotBlank String firstName,
            @Valid @NotNull Name user,
            @Valid @Nullable Name teacher) {}

    record Name(@NotBlank String firstName, @Nullable String lastName) {}

    record Basket(
            String name, List<@Valid Name> owners, @Valid List<List<Name>> guests) {}

    record Unchecked(Name user) {}

    @Test
    void aCreateTellsEveryFieldThatIsMissing() {
        assertThat(Wire.errors(Wire.read(Fruit.class, "{}", false)))
                .containsExactly(
                        entry("name", FieldError.required()),
                        entry("is_citrus", FieldError.required()),
                        entry("other_names", FieldError.required()),
                        entry("weight", FieldError.required()),
                        entry("basket", FieldError.required()));
    }

    /** A rule of a service, composed of others. */
    @NotBlank
    @Constraint(validatedBy = {})
    @Target({ElementType.METHOD, ElementType.FIELD})
    @Retention(RetentionPolicy.RUNTIME)
    @interface Title {

        String message() default "";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    record Book(@Title String title) {}

    @Test
    void fieldIsRequiredByRuleThatAnotherIsComposedOf() {
        assertThat(Wire.errors(Wire.read(Book.class, "{}", false)))
                .containsExactly(entry("title", FieldError.required()));
        assertThat(Wire.errors(Wire.read(Book.class, "{}", true))).isEmpty();
    }

    @Test
    void aPartialUpdateMissesNothing() {
        var row = Wire.read(Fruit.class, "{}", true);

        assertThat(Wire.errors(row)).isEmpty();
        assertThat(row.data()).isEqualTo(new Fruit(null, null, null, 0, null, null));
        assertThat(row.fields()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "is_citrus", "other_names", "weight", "colour"})
    void nullIsRefusedWhereItIsNotDeclared(String field) {
        assertThat(Wire.errors(Wire.read(Fruit.class, "{\"" + field + "\": null}", true)))
                .containsExactly(entry(field, FieldError.nullValue()));
    }

    @Test
    void nullIsAValueWhereItIsDeclared() {
        var row = Wire.read(Fruit.class, "{\"basket\": null}", true);

        assertThat(Wire.errors(row)).isEmpty();
        assertThat(row.has("basket")).isTrue();
        assertThat(row.presence().has((Record) row.data(), "basket")).isTrue();
    }

    @Test
    void unknownFieldsAreIgnored() {
        var row = Wire.read(Fruit.class, "{\"id\": 7, \"citrus\": true, \"otherNames\": [], \"name\": \"kiwi\"}", true);

        assertThat(Wire.errors(row)).isEmpty();
        assertThat(row.fields()).containsExactly("name");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"[]|list", "\"a\"|str", "1|int", "1.5|float", "true|bool"})
    void otherThanAnObjectIsRejectedUnderAll(String json, String type) {
        var row = Wire.read(Fruit.class, json, false);

        assertThat(Wire.errors(row))
                .containsExactly(entry(
                        "__all__",
                        new FieldError("invalid", "Invalid data. Expected a dictionary, but got " + type + ".")));
        assertThat(row.isReadable()).isFalse();
        assertThatIllegalStateException().isThrownBy(row::data).withMessageContaining("could not be read");
    }

    @Test
    void nestedFieldsStandUnderTheirObject() {
        var row = Wire.read(Person.class, "{\"first_name\": 1, \"user\": {\"first_name\": 2}}", false);

        assertThat(row.errors().toJson())
                .hasToString("{first_name=[Not a valid string.], user={first_name=[Not a valid string.]}}");
        assertThat(row.fields()).containsExactly("first_name", "user", "user.first_name");
    }

    @Test
    void otherThanANestedObjectIsRejectedInItsField() {
        assertThat(Wire.read(Person.class, "{\"user\": 5, \"teacher\": null}", true)
                        .errors()
                        .toJson())
                .hasToString("{user={__all__=[Invalid data. Expected a dictionary, but got int.]}}");
        assertThat(Wire.errors(Wire.read(Person.class, "{\"user\": null}", true)))
                .containsExactly(entry("user", FieldError.nullValue()));
    }

    @Test
    void whatIsRequiredWithinAnObjectIsSoOnlyWhenTheRowIsNew() {
        var json = "{\"first_name\": \"Ada\", \"user\": {}}";

        assertThat(Wire.errors(Wire.read(Person.class, json, false)))
                .containsExactly(entry("user.first_name", FieldError.required()));
        assertThat(Wire.errors(Wire.read(Person.class, json, true))).isEmpty();
    }

    @Test
    void fieldsWithinAListAreNotThoseOfTheRow() {
        var row = Wire.read(
                Basket.class,
                "{\"owners\": [{\"first_name\": \"Ada\"}], \"guests\": [[{\"first_name\": \"Bob\"}]]}",
                true);

        assertThat(Wire.errors(row)).isEmpty();
        assertThat(row.fields()).containsExactly("owners", "owners.first_name", "guests", "guests.first_name");
    }

    @Test
    void elementsOfAListAreWholeAlsoInAPartialUpdate() {
        assertThat(Wire.errors(Wire.read(Basket.class, "{\"owners\": [{}, {\"first_name\": \"Ada\"}]}", true)))
                .containsExactly(entry("owners.0.first_name", FieldError.required()));
    }

    @Test
    void withoutAStrategyFieldsAreNamedAsTheirComponents() {
        var shape = new Shapes(JsonMapper.shared()).of(Fruit.class);

        assertThat(shape.fields()).containsExactly("name", "is_citrus", "otherNames", "weight", "colour", "basket");
    }

    @Test
    void aShapeIsWorkedOutOnce() {
        var shapes = new Shapes(Wire.JSON);

        assertThat(shapes.of(Person.class)).isSameAs(shapes.of(Person.class));
    }

    @Test
    void onlyRecordsCanBeWritten() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new Shapes(Wire.JSON).of(String.class))
                .withMessage("Invalid write shape java.lang.String: use a record");
    }

    @Test
    void nestedRecordWithoutValidIsRejected() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new Shapes(Wire.JSON).of(Unchecked.class))
                .withMessageContaining("Component user of")
                .withMessageContaining("annotate it with @Valid");
    }
}
