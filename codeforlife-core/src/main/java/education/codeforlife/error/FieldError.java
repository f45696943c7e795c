package education.codeforlife.error;

/**
 * One reason why a field was refused.
 *
 * @param code stable, machine-readable: {@code required}, {@code max_length}, … (docs/reference/errors.md lists them)
 * @param message for people, as the front ends show it
 * @since 0.1.0
 */
public record FieldError(String code, String message) {

    public static FieldError required() {
        return new FieldError("required", "This field is required.");
    }

    public static FieldError nullValue() {
        return new FieldError("null", "This field may not be null.");
    }
}
