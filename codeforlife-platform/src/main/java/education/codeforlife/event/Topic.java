package education.codeforlife.event;

import education.codeforlife.platform.Preview;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a record the schema of the events of a topic, which the service publishes.
 *
 * <pre>{@code
 * @Topic(value = "class_joined", key = "studentId")
 * record ClassJoined(long studentId, String classId) {}
 * }</pre>
 *
 * <p>Its JSON is in snake_case. Components are texts, numbers, booleans, enums, UUIDs, dates and times, records of these, and
 * lists, sets, arrays, optionals and maps with text keys of these.
 *
 * @since 0.1.0
 */
@Preview
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Topic {

    /** The name among the topics of the service, in snake_case. For other services, that of the service precedes it. */
    String value();

    /** The version of the schema. A change that older subscribers cannot read needs the next one. */
    int version() default 1;

    /**
     * The component, or the method without parameters, whose value is the key. Events of a topic with the same key are
     * handled in their order. Empty for events without a key, or with one that is given when they are published.
     */
    String key() default "";
}
