package education.codeforlife.task.endpoint;

import education.codeforlife.error.FieldErrors;
import education.codeforlife.error.ValidationException;
import education.codeforlife.platform.TextParameters;
import education.codeforlife.task.StoredTask.State;
import education.codeforlife.task.TaskStore.Order;
import education.codeforlife.task.TaskStore.Property;
import education.codeforlife.task.TaskStore.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The query parameters {@code name}, {@code state} and {@code ordering}, read as those of view sets are. */
record TaskParameters(TextParameters parameters) {

    private static final String NAME = "name";
    private static final String STATE = "state";

    /** @throws ValidationException with the errors of all parameters */
    Query query() {
        var errors = new FieldErrors();
        var name = parameters.text(NAME, errors);
        var state = state(parameters.text(STATE, errors), errors);
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
        var name = parameters.text(NAME, errors);
        if (name == null && errors.isEmpty()) errors.reject(NAME, "required", "This field is required.");
        if (name == null) throw ValidationException.ofParameters(errors);
        return name;
    }

    /** Names that tasks are not ordered by are ignored. */
    List<Order> order() {
        return parameters.order(Property.values(), Order::new);
    }
}
