package education.codeforlife.column;

import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Hibernate;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.engine.spi.Status;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;

/**
 * The entities of a session after a flush. The form of most values is known. The others are read, by one query for
 * each type of entity.
 */
final class FlushedState {

    private final HibernateColumns columns;
    private final SharedSessionContractImplementor session;
    private final Map<EntityPersister, Map<Object, EntityEntry>> unknown = new LinkedHashMap<>();

    FlushedState(HibernateColumns columns, SharedSessionContractImplementor session) {
        this.columns = columns;
        this.session = session;
    }

    void settle() {
        for (var each : session.getPersistenceContext().reentrantSafeEntityEntries()) {
            if (each.getValue().getStatus() == Status.MANAGED) settle(each.getKey(), each.getValue());
        }
        unknown.forEach(this::read);
    }

    private void settle(Object entity, EntityEntry entry) {
        var persister = entry.getPersister();
        var known = columns.of(session, persister.getEntityName());
        var values = persister.getValues(entity);
        columns.settle(persister, known, entity, values);
        if (!known.unpredictable().isEmpty()
                && hasAny(values, known.unpredictable().values())) {
            unknown.computeIfAbsent(persister, key -> new IdentityHashMap<>()).put(entity, entry);
        }
    }

    private static boolean hasAny(@Nullable Object[] values, Collection<Integer> indexes) {
        return indexes.stream().anyMatch(index -> values[index] != null);
    }

    private void read(EntityPersister persister, Map<Object, EntityEntry> entries) {
        var attributes = columns.of(session, persister.getEntityName()).unpredictable();
        var select = "select e, e." + String.join(", e.", attributes.keySet()) + " from " + persister.getEntityName()
                + " e where e in (:rows)";
        session.createSelectionQuery(select, Tuple.class)
                .setParameterList("rows", List.copyOf(entries.keySet()))
                .getResultList()
                .forEach(row -> put(row, entries, List.copyOf(attributes.values())));
    }

    private static void put(Tuple row, Map<Object, EntityEntry> entries, List<Integer> indexes) {
        var entity = Hibernate.unproxy(row.get(0));
        var entry = entries.get(entity);
        if (entry == null) return;
        var persister = entry.getPersister();
        for (int i = 0; i < indexes.size(); i++) {
            int index = indexes.get(i);
            var stored = row.get(i + 1);
            persister.setValue(entity, index, stored);
            var type = persister.getPropertyTypes()[index];
            @Nullable Object @Nullable [] loaded = entry.getLoadedState();
            if (loaded != null) loaded[index] = type.deepCopy(stored, persister.getFactory());
        }
    }
}
