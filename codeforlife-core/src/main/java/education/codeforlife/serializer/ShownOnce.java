package education.codeforlife.serializer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a component of an answer that clients see once, such as a new password of which a hash is stored. The
 * <a href="https://www.openapis.org">OpenAPI</a> document says so, and leaves it out of examples.
 *
 * <pre>{@code
 * record TokenRead(Long id, @ShownOnce @Nullable String token) {}
 * }</pre>
 *
 * @since 0.1.0
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.METHOD, ElementType.FIELD})
@Retention(RetentionPolicy.RUNTIME)
public @interface ShownOnce {}
