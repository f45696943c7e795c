package education.codeforlife.filter;

import education.codeforlife.error.FieldError;

/**
 * A query parameter's value was refused; thrown by a {@link ValueParser}, collected with the errors of the other
 * parameters, and answered as a 400 with the parameter as its field.
 *
 * @since 0.1.0
 */
public final class InvalidValueException extends RuntimeException {

    private final FieldError error;

    /** A refusal with a stable code and a message that may be shown to the caller. */
    public InvalidValueException(String code, String message) {
        super(code + ": " + message);
        this.error = new FieldError(code, message);
    }

    FieldError error() {
        return error;
    }

    static InvalidValueException choice(String value) {
        return new InvalidValueException(
                "invalid_choice", "Select a valid choice. " + value + " is not one of the available choices.");
    }
}
