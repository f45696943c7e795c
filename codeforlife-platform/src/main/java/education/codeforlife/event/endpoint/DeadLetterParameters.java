package education.codeforlife.event.endpoint;

import education.codeforlife.error.FieldErrors;
import education.codeforlife.error.ValidationException;
import education.codeforlife.event.DeadLetterStore.Order;
import education.codeforlife.event.DeadLetterStore.Property;
import education.codeforlife.event.DeadLetterStore.Query;
import education.codeforlife.platform.TextParameters;
import education.codeforlife.wire.ScalarType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters {@code topic}, {@code group}, {@code event}, {@code since} and {@code ordering}, read as those of view
 * sets are.
 */
record DeadLetterParameters(TextParameters parameters) {

    private static final String TOPIC = "topic";
    private static final String GROUP = "group";
    private static final String EVENT = "event";
    private static final String SINCE = "since";

    private static final ScalarType<UUID> ID = ScalarType.of(UUID.class);
    private static final ScalarType<Instant> TIME = ScalarType.of(Instant.class);

    /** @throws ValidationException with the errors of all parameters */
    Query query() {
        var errors = new FieldErrors();
        var query = read(errors);
        if (!errors.isEmpty()) throw ValidationException.ofParameters(errors);
        return query;
    }

    /** @throws ValidationException if the topic is missing, so that a typing error does not mean all dead letters */
    Query queryWithTopic() {
        var errors = new FieldErrors();
        var query = read(errors);
        if (query.topic() == null && errors.isEmpty()) require(TOPIC, errors);
        if (!errors.isEmpty()) throw ValidationException.ofParameters(errors);
        return query;
    }

    /** @throws ValidationException if it narrows nothing, also */
    Query queryWithAny() {
        var errors = new FieldErrors();
        var query = read(errors);
        boolean any = Stream.of(query.topic(), query.event(), query.since()).anyMatch(Objects::nonNull);
        if (!any && errors.isEmpty()) require(TOPIC, errors);
        if (!errors.isEmpty()) throw ValidationException.ofParameters(errors);
        return query;
    }

    private static void require(String parameter, FieldErrors errors) {
        errors.reject(parameter, "required", "This field is required.");
    }

    private Query read(FieldErrors errors) {
        return new Query(
                parameters.text(TOPIC, errors),
                parameters.text(GROUP, errors),
                scalar(EVENT, ID, "Enter a valid UUID.", errors),
                scalar(SINCE, TIME, "Enter a valid date/time.", errors));
    }

    private <T> @Nullable T scalar(String parameter, ScalarType<T> type, String message, FieldErrors errors) {
        var text = parameters.text(parameter, errors);
        if (text == null) return null;
        var value = type.readOrNull(text);
        if (value == null) errors.reject(parameter, "invalid", message);
        return value;
    }

    /** Names that dead letters are not ordered by are ignored. */
    List<Order> order() {
        return parameters.order(Property.values(), Order::new);
    }
}
