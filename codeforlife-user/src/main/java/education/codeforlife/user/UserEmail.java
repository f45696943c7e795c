package education.codeforlife.user;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.CONSTRUCTOR;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.NotBlank;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Requires text that can be the e-mail address of a user: not blank, at most 254 characters, in the form of an
 * address, without invisible characters and without characters that look like others. Otherwise {@code Enter a valid email address.}, code
 * {@code invalid}.
 *
 * @since 0.1.0
 */
@NotBlank
@Documented
@Constraint(validatedBy = UserEmailValidator.class)
@Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
public @interface UserEmail {

    /** The message of the error. */
    String message() default "Enter a valid email address.";

    /** The code of the error. */
    String code() default "invalid";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
