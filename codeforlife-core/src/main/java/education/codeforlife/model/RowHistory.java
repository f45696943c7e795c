package education.codeforlife.model;

import jakarta.persistence.EntityManager;
import java.util.function.Function;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the values that rows were loaded with. Hibernate has them for its own comparison, and replaces them as a
 * whole when it writes: holding on to them costs nothing.
 *
 * @since 0.1.0
 */
public final class RowHistory<E> {

    private final EntityManager entities;
    private final Model<E> model;

    public RowHistory(EntityManager entities, Model<E> model) {
        this.entities = entities;
        this.model = model;
    }

    /** The values of the row's attributes as they were loaded, by name. */
    public Function<String, @Nullable Object> of(E row) {
        var id = model.idOf(row);
        var entry = entities.unwrap(SharedSessionContractImplementor.class)
                .getPersistenceContextInternal()
                .getEntry(row);
        Object @Nullable [] loaded = entry == null ? null : entry.getLoadedState();
        if (loaded == null)
            throw new IllegalStateException("Row " + id + " is not managed: load it in this transaction");
        return attribute -> model.indexOf(attribute) < 0 ? id : loaded[model.indexOf(attribute)];
    }
}
