package education.codeforlife.serializer;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a component of a write record that is mapped to no attribute, because the serializer handles it itself.
 *
 * <pre>{@code
 * record UserWrite(@Email String email, @Unmapped @Nullable String currentPassword) {}
 * }</pre>
 *
 * <p>Generated code does not set an attribute of the same name, either. A component that is neither mapped nor marked
 * stops the start-up.
 *
 * @since 0.1.0
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Unmapped {}
