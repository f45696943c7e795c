package education.codeforlife.task;

import education.codeforlife.platform.Preview;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stores the payloads of the type encrypted, because they have personal data or secrets.
 *
 * @since 0.1.0
 */
@Preview
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface EncryptedPayload {}
