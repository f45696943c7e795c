package education.codeforlife.error;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/**
 * The body or the query was refused: 400 with the errors of each field; a bulk request's body is a list with an entry
 * per row, empty for good rows.
 *
 * @since 0.1.0
 */
public final class ValidationException extends ApiException {

    private final List<FieldErrors> errors;
    private final boolean bulk;

    private ValidationException(List<FieldErrors> errors, boolean bulk) {
        super(HttpStatus.BAD_REQUEST, "invalid", "Invalid input.");
        this.errors = errors;
        this.bulk = bulk;
    }

    public static ValidationException of(FieldErrors errors) {
        return new ValidationException(List.of(errors), false);
    }

    /** For a bulk request; one element per row, in the order of the answer. */
    public static ValidationException ofRows(List<FieldErrors> errors) {
        return new ValidationException(List.copyOf(errors), true);
    }

    /** One error of the input as a whole. */
    public static ValidationException ofAll(String code, String message) {
        var errors = new FieldErrors();
        errors.reject(code, message);
        return of(errors);
    }

    /** One error of one field. */
    public static ValidationException ofField(String field, String code, String message) {
        var errors = new FieldErrors();
        errors.reject(field, code, message);
        return of(errors);
    }

    /** One element per row of a bulk request, else a single one. */
    public List<FieldErrors> errors() {
        return errors;
    }

    public boolean isBulk() {
        return bulk;
    }

    /** With a JSON pointer to the field of each error. */
    @Override
    public ProblemDetail getBody() {
        var problem = super.getBody();
        problem.setProperty("errors", ErrorPointers.of(this));
        return problem;
    }

    @Override
    public Object toJson() {
        return bulk
                ? errors.stream().map(FieldErrors::toJson).toList()
                : errors.get(0).toJson();
    }

    @Override
    public String getMessage() {
        return super.getMessage() + " " + toJson();
    }
}
