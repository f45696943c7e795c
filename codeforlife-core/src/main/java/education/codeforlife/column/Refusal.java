package education.codeforlife.column;

import education.codeforlife.api.Internal;
import education.codeforlife.error.FieldError;

/**
 * A value that a column does not hold.
 *
 * @param attribute that has the value; within an embeddable, with dots
 * @since 0.1.0
 */
@Internal
public record Refusal(Object entity, String attribute, Object value, FieldError error) {

    /** Returns the error as one of the entity as a whole, for a value that no field of a request has. */
    public FieldError ofEntity() {
        return new FieldError(error.code(), attribute + ": " + error.message());
    }
}
