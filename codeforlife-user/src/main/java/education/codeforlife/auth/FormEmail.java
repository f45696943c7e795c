package education.codeforlife.auth;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import education.codeforlife.user.EmailAddress;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * The text has the form of an e-mail address, see {@link EmailAddress#isFormed}. Unlike Bean Validation's own constraint, it
 * takes time in proportion to the length. Null is valid.
 */
@Documented
@Constraint(validatedBy = FormEmailValidator.class)
@Target(FIELD)
@Retention(RUNTIME)
@interface FormEmail {

    String message() default "Enter a valid email address.";

    String code() default "invalid";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
