package education.codeforlife.serializer;

import education.codeforlife.error.ApiException;
import education.codeforlife.error.FieldError;
import education.codeforlife.error.FieldErrors;
import education.codeforlife.request.RequestUser;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One row of a {@link Batch}: what was sent for it, and the entity that it is for.
 *
 * @since 0.1.0
 */
public final class Row<E, W> {

    private final E entity;
    private final boolean isNew;
    private final FieldErrors errors = new FieldErrors();
    private final Set<String> fields = new LinkedHashSet<>();
    private final Presence presence = new Presence();
    private final Writing writing = new Writing(presence);
    private RequestUser user = RequestUser.anonymous();
    private @Nullable W data;

    Row(E entity, boolean isNew) {
        this.entity = entity;
        this.isNew = isNew;
    }

    /** Who sent it. */
    public RequestUser user() {
        return user;
    }

    /** What was sent. Absent fields are null; {@link #has} tells them from those that were sent as null. */
    public W data() {
        if (data == null) throw new IllegalStateException("The row could not be read: " + errors);
        return data;
    }

    /** The entity: as it is stored while the batch is validated, empty for a new row. */
    public E entity() {
        return entity;
    }

    /** Whether the row is created rather than changed. */
    public boolean isNew() {
        return isNew;
    }

    /** Whether the field was sent, by its name in JSON; nested fields are written with dots. */
    public boolean has(String field) {
        return fields.contains(field);
    }

    /** The names of the fields that were sent. */
    public Set<String> fields() {
        return fields;
    }

    /** Refuses a field, by its name in JSON; nested fields are written with dots. Nothing of the batch will be written. */
    public void reject(String field, String code, String message) {
        var at = errors;
        for (var name : field.split("\\.")) at = at.field(name);
        at.add(new FieldError(code, message));
    }

    /** Refuses the row as a whole. */
    public void reject(String code, String message) {
        errors.reject(code, message);
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

    void read(@Nullable W data) {
        this.data = data;
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
