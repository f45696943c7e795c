package education.codeforlife.model;

import education.codeforlife.api.Internal;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.event.spi.EventSource;

/**
 * Reads what the database made of rows that were written: formulas, defaults and generated columns, what a
 * {@code @ColumnTransformer} wrote, the order of {@code @OrderBy}. Hibernate leaves these attributes as they were given.
 *
 * @since 0.1.0
 */
@Internal
public final class StoredValues<E> {

    private final EntityManager entities;
    private final Model<E> model;
    private final MadeAttributes attributes;
    private final String query;

    public StoredValues(EntityManager entities, Model<E> model) {
        this.entities = entities;
        this.model = model;
        this.attributes = model.madeAttributes();
        this.query = query(model, attributes);
    }

    private static String query(Model<?> model, MadeAttributes attributes) {
        var select = new StringBuilder("select e.").append(model.primaryKey());
        var from = new StringBuilder(" from ").append(model.name()).append(" e");
        for (var value : attributes.values()) select.append(", e.").append(value);
        for (var related : attributes.related()) {
            select.append(", e_").append(related);
            from.append(" left join e.").append(related).append(" e_").append(related);
        }
        return select.append(from) + " where e." + model.primaryKey() + " in (:ids)";
    }

    /**
     * Sets the attributes of the rows to what is stored, by one query for all rows.
     *
     * @return whether collections of the rows have to be loaded again
     */
    public boolean read(Collection<E> rows) {
        if (attributes.areOrdered()) {
            rows.forEach(entities::refresh);
            return !rows.isEmpty();
        }
        if (!attributes.isEmpty() && !rows.isEmpty()) readValues(rows);
        return false;
    }

    private void readValues(Collection<E> rows) {
        var byId = new HashMap<Object, E>();
        for (var row : rows) byId.put(model.idOf(row), row);
        entities.createQuery(query, Object[].class)
                .setParameter("ids", List.copyOf(byId.keySet()))
                .getResultList()
                .forEach(values -> set(byId, values));
    }

    private void set(Map<Object, E> byId, Object[] values) {
        var row = byId.get(values[0]);
        if (row == null) return;
        int at = 1;
        for (var name : attributes.values()) set(row, name, values[at++]);
        for (var name : attributes.related()) set(row, name, values[at++]);
    }

    /** Tells Hibernate that the values were read, so that it does not write them as a change of the row. */
    private void set(E row, String name, Object value) {
        var entry = entities.unwrap(EventSource.class).getPersistenceContext().getEntry(row);
        var persister = entry.getPersister();
        int index = persister.getPropertyIndex(name);
        persister.setValue(row, index, value);
        var loaded = entry.getLoadedState();
        if (loaded != null) loaded[index] = value;
    }
}
