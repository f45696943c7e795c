package education.codeforlife.error;

import education.codeforlife.api.Internal;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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
    private final @Nullable List<String> rows;
    private final Set<String> parameters;

    private ValidationException(List<FieldErrors> errors, @Nullable List<String> rows, Set<String> parameters) {
        super(HttpStatus.BAD_REQUEST, "invalid", "Invalid input.");
        this.errors = errors;
        this.rows = rows;
        this.parameters = parameters;
    }

    public static ValidationException of(FieldErrors errors) {
        return of(errors, Set.of());
    }

    /** The errors of the parameters of a query, or of a path. */
    public static ValidationException ofParameters(FieldErrors errors) {
        return of(errors, errors.names());
    }

    /**
     * The errors of a body and of parameters.
     *
     * @param parameters the names that are those of parameters
     */
    @Internal
    public static ValidationException of(FieldErrors errors, Set<String> parameters) {
        return new ValidationException(List.of(errors), null, Set.copyOf(parameters));
    }

    /** Creates the exception of a bulk request, with one element per row, in the order of the answer. */
    public static ValidationException ofRows(List<FieldErrors> errors) {
        return ofRows(
                errors,
                IntStream.range(0, errors.size()).mapToObj(String::valueOf).toList());
    }

    /**
     * Creates the exception of a bulk request, with one element per row, in the order of the answer.
     *
     * @param names the key of each row in the body, or its position there
     */
    @Internal
    public static ValidationException ofRows(List<FieldErrors> errors, List<String> names) {
        return new ValidationException(List.copyOf(errors), List.copyOf(names), Set.of());
    }

    /** One error of the input as a whole. */
    public static ValidationException ofAll(String code, String message) {
        var errors = new FieldErrors();
        errors.reject(code, message);
        return of(errors);
    }

    /** One error of one field; nested fields are written with dots. */
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
        return rows != null;
    }

    /** The name that the body has for a row of a bulk request. */
    String nameOf(int row) {
        return rows == null ? "" : rows.get(row);
    }

    boolean isParameter(String name) {
        return parameters.contains(name);
    }

    /** Returns the problem details, with a JSON pointer to the field of each error. */
    @Override
    public ProblemDetail getBody() {
        var problem = super.getBody();
        problem.setProperty("errors", ErrorPointers.of(this));
        return problem;
    }

    @Override
    public Object toJson() {
        return isBulk()
                ? errors.stream().map(FieldErrors::toJson).toList()
                : errors.get(0).toJson();
    }

    @Override
    public String getMessage() {
        return super.getMessage() + " " + toJson();
    }
}
