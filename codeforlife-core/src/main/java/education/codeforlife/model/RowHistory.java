package education.codeforlife.model;

import education.codeforlife.api.Internal;
import jakarta.persistence.EntityManager;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the values that rows have before they are changed.
 *
 * @since 0.1.0
 */
@Internal
public final class RowHistory<E> {

    private final EntityManager entities;
    private final Model<E> model;

    public RowHistory(EntityManager entities, Model<E> model) {
        this.entities = entities;
        this.model = model;
    }

    /**
     * Returns the values that the row's attributes have now, by name. Later changes of the row do not show.
     *
     * @throws IllegalStateException if the row is not of this persistence context
     */
    public Function<String, @Nullable Object> of(E row) {
        var id = model.idOf(row);
        if (!entities.contains(row)) throw new IllegalStateException("Row " + id + " was not loaded to be changed");
        var values = model.copyOf(row);
        return attribute -> model.indexOf(attribute) < 0 ? id : values[model.indexOf(attribute)];
    }
}
