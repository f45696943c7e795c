package education.codeforlife.softdelete;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A repository method that returns inactive rows of a {@link SoftDeletable} entity on purpose. The architecture rules of
 * services require it of each query that does not mention the active attribute.
 *
 * @since 0.1.0
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface IncludesInactive {}
