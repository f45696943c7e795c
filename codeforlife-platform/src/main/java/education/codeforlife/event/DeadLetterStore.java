package education.codeforlife.event;

import education.codeforlife.api.Internal;
import education.codeforlife.platform.Preview;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The dead letters of the service, for its operators.
 *
 * @since 0.1.0
 */
@Internal
@Preview
public interface DeadLetterStore extends DeadLetters {

    /**
     * The dead letters that an operator asks for. What is {@code null} does not narrow them.
     *
     * @param topic with the name of its service
     * @param event the id of the event
     * @param since the time of the earliest publication
     */
    record Query(
            @Nullable String topic,
            @Nullable String group,
            @Nullable UUID event,
            @Nullable Instant since) {

        /** All dead letters. */
        public static final Query ALL = new Query(null, null, null, null);

        /** Returns those of a topic, and of a group. */
        public static Query of(@Nullable String topic, @Nullable String group) {
            return new Query(topic, group, null, null);
        }

        /** Returns those of an event. */
        public static Query of(UUID event) {
            return new Query(null, null, event, null);
        }

        /** Returns those of them that are published since a time. */
        public Query since(@Nullable Instant time) {
            return new Query(topic, group, event, time);
        }

        /** Returns whether the dead letter is one of them. */
        public boolean matches(DeadLetter letter) {
            var headers = letter.event();
            return (topic == null || topic.equals(headers.topic()))
                    && (group == null || group.equals(letter.group()))
                    && (event == null || event.equals(headers.id()))
                    && (since == null || !headers.time().isBefore(since));
        }
    }

    /** The property that orders a list. */
    enum Property {
        ID,
        TOPIC,
        GROUP,
        PUBLISHED_AT,
        FAILED_AT
    }

    /** One term of the order of a list. */
    record Order(Property property, boolean descending) {}

    /** Returns the number of dead letters. */
    long count(Query query);

    /** Returns some of the dead letters; those that are equal otherwise in the order of their ids. */
    List<DeadLetter> find(Query query, List<Order> order, long offset, int limit);

    /** Returns the dead letter with the id. */
    Optional<DeadLetter> find(long id);

    /** Has the events tried again, with all of their attempts before them. @return how many there were */
    int retryAll(Query query);

    /** Deletes the events, one after the other. Those that they hold back go on. @return how many there were */
    int discardAll(Query query);
}
