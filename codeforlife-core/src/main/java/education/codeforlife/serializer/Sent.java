package education.codeforlife.serializer;

import education.codeforlife.error.ApiException;
import education.codeforlife.error.FieldErrors;
import education.codeforlife.error.ValidationException;
import education.codeforlife.request.RequestUser;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An object that a client sent: the data of a {@link Row}, or of a form, which is about no row.
 *
 * @param <W> the write record
 * @since 0.1.0
 */
public sealed class Sent<W> permits Row {

    private final FieldErrors errors = new FieldErrors();
    private final Set<String> fields = new LinkedHashSet<>();
    private final Presence presence = new Presence();
    private final Writing writing = new Writing(presence);
    private RequestUser user = RequestUser.anonymous();
    private @Nullable RecordShape shape;
    private @Nullable W data;

    Sent() {}

    /** Returns the user who sent the body. */
    public RequestUser user() {
        return user;
    }

    /**
     * Returns the data of the body. Absent fields are null; {@link #has} distinguishes them from a null in the body.
     */
    public W data() {
        if (data == null) throw new IllegalStateException("The row could not be read: " + errors);
        return data;
    }

    /** Returns whether the field was sent, by its name in JSON; nested fields are written with dots. */
    public boolean has(String field) {
        return fields.contains(field);
    }

    /** The names of the fields that were sent. */
    public Set<String> fields() {
        return fields;
    }

    /** Refuses a field, by its name in JSON; nested fields are written with dots. Nothing will be written. */
    public void reject(String field, String code, String message) {
        errors.reject(field, code, message);
    }

    /** Refuses the object as a whole. */
    public void reject(String code, String message) {
        errors.reject(code, message);
    }

    /**
     * Runs work of the domain for this object. If it refuses, its errors become errors of this object: those of a field
     * that the body has in a nested object stand there. Nothing will be written then, but the errors of other rows are
     * still found.
     *
     * <pre>{@code
     * row.attempt(() -> accounts.changeEmail(row.entity(), row.data().email()));
     * }</pre>
     */
    public void attempt(Runnable work) {
        try {
            work.run();
        } catch (ValidationException e) {
            if (e.isBulk()) throw e;
            reject(e.errors().get(0));
        }
    }

    void reject(FieldErrors refused) {
        refused.forEach((path, error) -> {
            var field = path.isEmpty() ? FieldErrors.ALL : String.join(".", path);
            reject(shape == null ? field : FieldPath.of(field, shape, fields), error.code(), error.message());
        });
    }

    /**
     * Refuses the request because of who sent it.
     *
     * @throws ApiException 403, always
     */
    public void forbid() {
        throw ApiException.permissionDenied();
    }

    void sentBy(RequestUser user) {
        this.user = user;
    }

    boolean isReadable() {
        return data != null;
    }

    boolean isGood() {
        return data != null && errors.isEmpty();
    }

    void shapedAs(RecordShape shape) {
        this.shape = shape;
    }

    void read(@Nullable W data) {
        this.data = data;
    }

    /** Puts the errors into the order of the fields. */
    void order() {
        if (shape != null) errors.order(shape.fields());
    }

    FieldErrors errors() {
        return errors;
    }

    Presence presence() {
        return presence;
    }

    Writing writing() {
        return writing;
    }
}
