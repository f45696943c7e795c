package education.codeforlife.serializer;

import education.codeforlife.api.Internal;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A row that was changed, with the values it had before.
 *
 * <pre>{@code
 * for (var change : changes)
 *     if (change.isChanged("email", User::getEmail)) notify(change.previous("email"), change.entity());
 * }</pre>
 *
 * @since 0.1.0
 */
public final class Change<E> {

    private final E entity;
    private final Function<String, @Nullable Object> previous;

    /** @param previous answers with the previous value of an attribute, by its name in the entity */
    @Internal
    public Change(E entity, Function<String, @Nullable Object> previous) {
        this.entity = entity;
        this.previous = previous;
    }

    /** The row as it is now. */
    public E entity() {
        return entity;
    }

    /** The value that the attribute of the entity had before. */
    public @Nullable Object previous(String attribute) {
        return previous.apply(attribute);
    }

    /** Returns whether the attribute has another value now. */
    public boolean isChanged(String attribute, Function<? super E, ?> getter) {
        return !Objects.equals(previous(attribute), getter.apply(entity));
    }
}
