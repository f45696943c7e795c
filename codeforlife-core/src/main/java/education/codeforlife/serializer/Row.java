package education.codeforlife.serializer;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One row of a {@link Batch}: what was sent for it, and the entity that it is for.
 *
 * @since 0.1.0
 */
public final class Row<E, W> extends Sent<W> {

    private final boolean isNew;
    private final @Nullable String key;
    private E entity;
    private Function<String, @Nullable Object> previous = attribute -> null;
    private Map<Class<?>, Object> attachments = Map.of(); // few rows have any

    Row(E entity, boolean isNew) {
        this(entity, isNew, null);
    }

    Row(SentChange<E> change) {
        this(change.entity(), false, change.key());
    }

    private Row(E entity, boolean isNew, @Nullable String key) {
        this.entity = entity;
        this.isNew = isNew;
        this.key = key;
    }

    /** The entity: as it is stored while the batch is validated, empty for a new row. */
    public E entity() {
        return entity;
    }

    /** Returns whether the row is created rather than changed. */
    public boolean isNew() {
        return isNew;
    }

    /** The value that the attribute of the entity had when the request came; {@code null} for a new row. */
    public @Nullable Object previous(String attribute) {
        return previous.apply(attribute);
    }

    /**
     * Says which entity the row was written to; for a writer that creates by something other than {@link Batch#save}.
     *
     * @param entity saved, in the transaction of the request
     */
    public void made(E entity) {
        this.entity = entity;
    }

    /**
     * Keeps a value with the row until the answer is read, such as a password that is shown once. One of each type.
     *
     * @see Reader#answer
     */
    public void attach(Object value) {
        if (attachments.isEmpty()) attachments = new HashMap<>();
        attachments.put(value.getClass(), value);
    }

    /** The value of the type that was attached to the row; {@code null} if there is none. */
    public <T> @Nullable T attachment(Class<T> type) {
        return type.cast(attachments.get(type));
    }

    void had(Function<String, @Nullable Object> previous) {
        this.previous = previous;
    }

    /** The name of the row in a body with several. */
    String name(int position) {
        return key == null ? String.valueOf(position) : key;
    }

    Change<E> change() {
        return new Change<>(entity, previous);
    }
}
