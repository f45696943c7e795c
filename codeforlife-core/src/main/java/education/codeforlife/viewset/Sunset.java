package education.codeforlife.viewset;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The last day on which a deprecated action, view set, write record or controller method is served. Its answers carry the
 * headers {@code Deprecation} and {@code Sunset}.
 *
 * <pre>{@code
 * @Deprecated(since = "2026-11-30")
 * @Sunset("2027-05-31")
 * @PutMapping("{id}/refresh")
 * FruitRead refresh(@PathVariable Long id) {
 * }</pre>
 *
 * @since 0.1.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Sunset {

    /** The day, as in {@code 2027-05-31}. */
    String value();
}
