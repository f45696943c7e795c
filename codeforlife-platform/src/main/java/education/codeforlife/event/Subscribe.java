package education.codeforlife.event;

import education.codeforlife.platform.Preview;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets the method of a bean handle the events of a topic, each once for its group.
 *
 * <pre>{@code
 * @Subscribe(topic = "class_joined", group = "mailer")
 * void on(ClassJoined event, Delivery delivery) {…}
 * }</pre>
 *
 * <p>The method takes a record, and a {@link Delivery} if it needs one. It runs in a transaction that also records the event
 * as handled: its work in the service's database is committed once, though an event may be delivered twice.
 *
 * @since 0.1.0
 */
@Preview
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Subscribe {

    /** The topic with the name of its service; that of this service may be left out. */
    String topic();

    /** The name of the group, in snake_case. Each group gets each event of the topic. */
    String group();

    /** The newest version of the schema that the record reads. A newer event is kept as a dead letter. */
    int version() default 1;

    /** How often a failed event is tried again. Then it is kept as a dead letter. */
    int retries() default 10;

    /** How long the transaction of an event may take, written as {@code 30s}, {@code 5m} or {@code PT5M}. */
    String timeLimit() default "1m";

    /** What happens to later events with the key of a dead letter. */
    AfterDeadLetter afterDeadLetter() default AfterDeadLetter.HOLD;
}
