package education.codeforlife.viewset;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * Serves a {@link GenericViewSet} under a path.
 *
 * <pre>{@code
 * @ViewSet("fruits")
 * class FruitViewSet extends ModelViewSet<Fruit, Long, FruitWrite, FruitRead> { … }
 * }</pre>
 *
 * @since 0.1.0
 */
@Documented
@Component
@ResponseBody
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ViewSet {

    /** The path of the list, without slashes at its ends: {@code "fruits"}. */
    @AliasFor("path")
    String value() default "";

    /** The same as {@link #value}. */
    @AliasFor("value")
    String path() default "";
}
