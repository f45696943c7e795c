package education.codeforlife.serializer;

import org.jspecify.annotations.Nullable;

/**
 * A component of a write record that names another row by its key. The row is loaded before validation, together with
 * those of all other rows of the batch, within the scope of the component's {@link Relation}.
 *
 * <pre>{@code
 * record MeetingWrite(@NotBlank String title, @Nullable Related<Room> room) {}
 * }</pre>
 *
 * @param <T> the entity that is named
 * @since 0.1.0
 */
public final class Related<T> {

    private Object key;
    private @Nullable T entity;

    private Related(Object key) {
        this.key = key;
    }

    static <T> Related<T> ofKey(Object key) {
        return new Related<>(key);
    }

    /** A relation to a row that is known; for tests and for writing outside a request. */
    public static <T> Related<T> of(Object key, T entity) {
        var related = new Related<T>(key);
        related.resolve(key, entity);
        return related;
    }

    /** @param key of the type of the attribute that the relation looks up */
    void resolve(Object key, T entity) {
        this.key = key;
        this.entity = entity;
    }

    /** The key as it was sent: when the row is loaded, of the type of the attribute that the relation looks up. */
    public Object key() {
        return key;
    }

    /**
     * The row.
     *
     * @throws IllegalStateException if it is not loaded, as before validation or for an unknown key
     */
    public T get() {
        if (entity == null) {
            throw new IllegalStateException("Row " + key + " is not loaded: it is unknown, or not validated yet");
        }
        return entity;
    }
}
