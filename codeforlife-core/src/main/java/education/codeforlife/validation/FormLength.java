package education.codeforlife.validation;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Bounds the number of characters of a form's text, with the message of forms: {@code Ensure this value has at least
 * 6 characters (it has 5).}, code {@code min_length} or {@code max_length}. Null is valid.
 *
 * @since 0.1.0
 */
@Documented
@Constraint(validatedBy = FormLengthValidator.class)
@Target(FIELD)
@Retention(RUNTIME)
public @interface FormLength {

    /** The minimum number of characters. */
    int min();

    /** The maximum number of characters. */
    int max();

    /** May contain <code>{bound}</code> and <code>{length}</code>. */
    String message() default "Ensure this value has {bound} characters (it has {length}).";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
