package education.codeforlife.serializer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Keeps text as it was sent, with the white space around it; for passwords.
 *
 * <pre>{@code
 * record Credentials(@NotBlank String email, @NotBlank @Untrimmed String password) {}
 * }</pre>
 *
 * @since 0.1.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Untrimmed {}
