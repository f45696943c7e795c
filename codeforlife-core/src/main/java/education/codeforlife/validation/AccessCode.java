package education.codeforlife.validation;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.CONSTRUCTOR;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Requires text that can be the access code of a class: 5 characters of {@code A-Z0-9}. Null is valid. The messages
 * are those of the two rules.
 *
 * @since 0.1.0
 */
@Size(min = AccessCode.LENGTH, max = AccessCode.LENGTH)
@AllowedCharacters(CharSet.UPPERCASE_ASCII_ALPHANUMERIC)
@Documented
@Constraint(validatedBy = {})
@Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
public @interface AccessCode {

    /** Characters of an access code. */
    int LENGTH = 5;

    /** Not used: each of the two rules has its own. */
    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
