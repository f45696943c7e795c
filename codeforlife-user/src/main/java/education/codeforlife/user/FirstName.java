package education.codeforlife.user;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.CONSTRUCTOR;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import education.codeforlife.validation.AllowedCharacters;
import education.codeforlife.validation.CharSet;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Requires text that can be the first name of a user: not blank, at most 150 characters, which are letters, numbers, spaces
 * and {@code -'}. The messages are those of the three rules.
 *
 * @since 0.1.0
 */
@NotBlank
@Size(max = FirstName.MAX_LENGTH)
@AllowedCharacters(value = CharSet.UNICODE_ALPHANUMERIC, spaces = true, special = "-'")
@Documented
@Constraint(validatedBy = {})
@Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
public @interface FirstName {

    /** The most characters of a first name. */
    int MAX_LENGTH = 150;

    /** Not used: each of the three rules has its own. */
    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
