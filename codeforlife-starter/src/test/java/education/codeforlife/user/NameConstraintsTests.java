package education.codeforlife.user;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.error.FieldError;
import education.codeforlife.validation.ConstraintErrors;
import education.codeforlife.validation.ConstraintOrder;
import education.codeforlife.validation.ValidationConstraints;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import org.hibernate.validator.HibernateValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameConstraintsTests {

    private static final Validator VALIDATOR = validator();

    record Names(
            @FirstName String firstName,
            @LastName String lastName,
            @ClassName String className,
            @SchoolName String schoolName,
            @UserEmail String email) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "firstName|Zoë-Mae O'Neill 2|_|-'",
                "firstName|李|!|-'",
                "lastName|O'Neill-Łukasz 3|.|-'",
                "className|Year 7-B_2|'|-_",
                "schoolName|St. Mary's 2|-|'."
            })
    void charactersAreThoseOfTheKindOfName(String name, String valid, String invalid, String special) {
        assertThat(errors(name, valid)).isEmpty();
        assertThat(errors(name, valid + invalid))
                .containsExactly(new FieldError(
                        "invalid",
                        "can only contain: unicode alphanumeric characters, spaces, special characters (" + special
                                + ")"));
    }

    @ParameterizedTest
    @CsvSource({"firstName,150", "lastName,150", "className,200", "schoolName,200"})
    void lengthIsThatOfTheColumn(String name, int max) {
        assertThat(errors(name, "é".repeat(max))).isEmpty();
        assertThat(errors(name, "𝒜".repeat(max))).isEmpty();
        assertThat(errors(name, "é".repeat(max + 1)))
                .containsExactly(
                        new FieldError("max_length", "Ensure this field has no more than " + max + " characters."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada@example.com", "ÅDA@EXAMPLE.COM", "o'neill+1@пример.рф"})
    void addressOfAnAccountIsAccepted(String address) {
        assertThat(errors("email", address)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada", "ada@", "ada@example.com.", "a\u200Bda@example.com", "\uFF41da@example.com"})
    void otherTextIsNoAddressOfAnAccount(String text) {
        assertThat(errors("email", text)).containsExactly(new FieldError("invalid", "Enter a valid email address."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"firstName", "lastName", "className", "schoolName", "email"})
    void nameIsNeitherNullNorBlank(String name) {
        assertThat(errors(name, null)).containsExactly(FieldError.nullValue());
        assertThat(errors(name, "")).containsExactly(new FieldError("blank", "This field may not be blank."));
        assertThat(errors(name, " ")).containsExactly(new FieldError("blank", "This field may not be blank."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"firstName", "lastName", "className", "schoolName"})
    void lengthCountsBeforeCharacters(String name) {
        assertThat(errors(name, "#".repeat(201))).extracting(FieldError::code).containsExactly("max_length", "invalid");
    }

    private static List<FieldError> errors(String name, @Nullable String value) {
        return VALIDATOR.validateValue(Names.class, name, value).stream()
                .sorted(ConstraintOrder.of(Names.class, name))
                .map(ConstraintErrors::of)
                .toList();
    }

    private static Validator validator() {
        var configuration = Validation.byProvider(HibernateValidator.class).configure();
        ValidationConstraints.contribute(configuration);
        return configuration.buildValidatorFactory().getValidator();
    }
}
