package education.codeforlife.validation;

import static java.lang.annotation.RetentionPolicy.RUNTIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import education.codeforlife.error.FieldError;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.ValidationException;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Retention;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.hibernate.validator.constraints.URL;
import org.junit.jupiter.api.Test;

class ConstraintErrorsTests {

    record Body(
            @NotNull Boolean citrus,
            @NotBlank @Size(min = 5, max = 50) String name,
            @NotBlank(message = "Say something.") String own,
            @NotEmpty @Size(max = 2) List<String> tags,
            @Size(min = 2) Map<String, String> map,
            @Size(max = 1) int[] array,

            @Size(max = 1, message = "Above {max}, {bound}.")
            String tight,

            @Size(max = 1) Integer noSize,
            @Min(1) @Max(9) int number,

            @DecimalMin("0.5") @DecimalMin(value = "0.1", inclusive = false)
            BigDecimal decimal,

            @Positive int positive,
            @Email String email,
            @Pattern(regexp = "[a-z]+") String pattern,
            @URL String url,
            @NotSwearWord String word,
            @Coded String coded,

            @Pattern(regexp = "a", message = "${validatedValue.bytes}")
            String expression) {}

    @Test
    void nullIsNotBlank() {
        var missing = new FieldError("null", "This field may not be null.");

        assertThat(errors("citrus", null)).containsExactly(missing);
        assertThat(errors("name", null)).containsExactly(missing);
        assertThat(errors("tags", null)).containsExactly(missing);
        assertThat(errors("own", null)).containsExactly(new FieldError("null", "Say something."));
        assertThat(errors("own", " ")).containsExactly(new FieldError("blank", "Say something."));
        assertThat(errors("tags", List.of())).containsExactly(new FieldError("blank", "This field may not be blank."));
    }

    @Test
    void sizeTellsTheBoundThatWasMissed() {
        assertThat(errors("name", "a".repeat(51)))
                .containsExactly(new FieldError("max_length", "Ensure this field has no more than 50 characters."));
        assertThat(errors("name", "abcd"))
                .containsExactly(new FieldError("min_length", "Ensure this field has at least 5 characters."));
    }

    @Test
    void textIsCountedInCodePoints() {
        assertThat(errors("name", "😀".repeat(50))).isEmpty();
        assertThat(errors("name", "😀".repeat(51))).extracting(FieldError::code).containsExactly("max_length");
        assertThat(errors("name", "😀".repeat(4))).extracting(FieldError::code).containsExactly("min_length");
    }

    @Test
    void collectionsAreCountedInElements() {
        assertThat(errors("tags", List.of("a", "b", "c")))
                .containsExactly(new FieldError("max_length", "Ensure this field has no more than 2 elements."));
        assertThat(errors("map", Map.of()))
                .containsExactly(new FieldError("min_length", "Ensure this field has at least 2 elements."));
        assertThat(errors("array", new int[] {1, 2}))
                .extracting(FieldError::code)
                .containsExactly("max_length");
        assertThat(errors("array", new int[1])).isEmpty();
    }

    @Test
    void sizeOfAnUnsupportedTypeIsRejected() {
        assertThatExceptionOfType(ValidationException.class).isThrownBy(() -> errors("noSize", 1));
    }

    @Test
    void numbersAreTheirBoundsMessages() {
        assertThat(errors("number", 0))
                .containsExactly(new FieldError("min_value", "Ensure this value is greater than or equal to 1."));
        assertThat(errors("number", 10))
                .containsExactly(new FieldError("max_value", "Ensure this value is less than or equal to 9."));
        assertThat(errors("positive", 0))
                .containsExactly(new FieldError("min_value", "Ensure this value is greater than 0."));
        assertThat(errors("decimal", BigDecimal.ZERO))
                .containsExactly(
                        new FieldError("min_value", "Ensure this value is greater than or equal to 0.5."),
                        new FieldError("min_value", "Ensure this value is greater than 0.1."));
    }

    @Test
    void textThatDoesNotFitIsInvalid() {
        assertThat(errors("email", "x")).containsExactly(new FieldError("invalid", "Enter a valid email address."));
        assertThat(errors("url", "x")).containsExactly(new FieldError("invalid", "Enter a valid URL."));
        assertThat(errors("pattern", "1"))
                .containsExactly(new FieldError("invalid", "This value does not match the required pattern."));
    }

    @Test
    void aServicesConstraintIsItsOwnCode() {
        assertThat(errors("word", "x")).containsExactly(new FieldError("not_swear_word", "Mind your language."));
        assertThat(errors("coded", "x")).containsExactly(new FieldError("teapot", "Short and stout."));
    }

    @Test
    void aConstraintsOwnMessageWins() {
        assertThat(errors("tight", "ab"))
                .containsExactly(new FieldError("max_length", "Above 1, no more than 1 characters."));
    }

    @Test
    void messagesSeeNothingWithinTheValue() {
        assertThat(errors("expression", "b"))
                .extracting(FieldError::message)
                .containsExactly("${validatedValue.bytes}");
    }

    private static List<FieldError> errors(String property, Object value) {
        return WireValidator.errors(Body.class, property, value);
    }

    @Constraint(validatedBy = Never.class)
    @Retention(RUNTIME)
    @interface NotSwearWord {
        String message() default "Mind your language.";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    @Constraint(validatedBy = NeverCoded.class)
    @Retention(RUNTIME)
    @interface Coded {
        String code() default "teapot";

        String message() default "Short and stout.";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    public static class Never implements ConstraintValidator<NotSwearWord, String> {
        @Override
        public boolean isValid(String value, ConstraintValidatorContext context) {
            return value == null;
        }
    }

    public static class NeverCoded implements ConstraintValidator<Coded, String> {
        @Override
        public boolean isValid(String value, ConstraintValidatorContext context) {
            return value == null;
        }
    }
}
