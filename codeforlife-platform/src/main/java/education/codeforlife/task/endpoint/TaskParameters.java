package education.codeforlife.task.endpoint;

import education.codeforlife.error.FieldErrors;
import education.codeforlife.error.ValidationException;
import education.codeforlife.task.StoredTask.State;
import education.codeforlife.task.TaskStore.Order;
import education.codeforlife.task.TaskStore.Property;
import education.codeforlife.task.TaskStore.Query;
import education.codeforlife.wire.WireText;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The query parameters {@code name}, {@code state} and {@code ordering}, read as those of view sets are. */
record TaskParameters(Map<String, String[]> all) {

    private static final String NAME = "name";
    private static final String STATE = "state";

    /** @throws ValidationException with the errors of all parameters */
    Query query() {
        var errors = new FieldErrors();
        var name = value(NAME, errors);
        var state = state(value(STATE, errors), errors);
        if (!errors.isEmpty()) throw ValidationException.ofParameters(errors);
        return new Query(name, state);
    }

    private static @Nullable State state(@Nullable String text, FieldErrors errors) {
        if (text == null) return null;
        var state = State.of(text).orElse(null);
        if (state == null) {
            errors.reject(
                    STATE,
                    "invalid_choice",
                    "Select a valid choice. " + text + " is not one of the available choices.");
        }
        return state;
    }

    /** @throws ValidationException if there is none */
    String requiredName() {
        var errors = new FieldErrors();
        var name = value(NAME, errors);
        if (name == null && errors.isEmpty()) errors.reject(NAME, "required", "This field is required.");
        if (name == null) throw ValidationException.ofParameters(errors);
        return name;
    }

    private @Nullable String value(String parameter, FieldErrors errors) {
        var text = WireText.strip(last(parameter));
        if (text.indexOf('\0') >= 0) {
            errors.reject(parameter, "null_characters_not_allowed", "Null characters are not allowed.");
            return null;
        }
        return text.isEmpty() ? null : text;
    }

    private String last(String parameter) {
        var values = all.get(parameter);
        return values == null || values.length == 0 ? "" : values[values.length - 1];
    }

    /** Names that tasks are not ordered by are ignored. */
    List<Order> order() {
        var order = new LinkedHashMap<Property, Order>();
        for (var each : last("ordering").split(",")) {
            var term = WireText.strip(each);
            boolean descending = term.startsWith("-");
            var name = descending ? term.substring(1) : term;
            Arrays.stream(Property.values())
                    .filter(property -> property.name().toLowerCase(Locale.ROOT).equals(name))
                    .forEach(property -> order.putIfAbsent(property, new Order(property, descending)));
        }
        return List.copyOf(order.values());
    }
}
