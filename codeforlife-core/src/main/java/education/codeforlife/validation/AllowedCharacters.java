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
import java.lang.annotation.Documented;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Requires text that only has characters of a set. Null and empty text are valid.
 *
 * <pre>{@code
 * record SchoolWrite(@NotBlank @AllowedCharacters(value = UNICODE_ALPHANUMERIC, spaces = true, special = "'.") String name) {}
 * }</pre>
 *
 * <p>Else {@code can only contain: unicode alphanumeric characters, spaces, special characters ('.)}, code
 * {@code invalid}.
 *
 * @since 0.1.0
 */
@Documented
@Constraint(validatedBy = AllowedCharactersValidator.class)
@Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
@Repeatable(AllowedCharacters.List.class)
public @interface AllowedCharacters {

    /** The set of characters. */
    CharSet value();

    /** Returns whether spaces are allowed too; other white space is not. */
    boolean spaces() default false;

    /** Further characters that are allowed. */
    String special() default "";

    /** May contain <code>{characters}</code>. */
    String message() default "{education.codeforlife.validation.AllowedCharacters.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Several at once. */
    @Documented
    @Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
    @Retention(RUNTIME)
    @interface List {
        AllowedCharacters[] value();
    }
}
