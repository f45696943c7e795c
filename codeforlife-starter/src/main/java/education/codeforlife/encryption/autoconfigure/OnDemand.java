package education.codeforlife.encryption.autoconfigure;

import education.codeforlife.api.Internal;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Lazy;

/**
 * A bean that is created when another bean needs it. So it needs keys only in a service that uses it.
 *
 * @since 0.1.0
 */
@Internal
@Lazy
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnDemand {}
