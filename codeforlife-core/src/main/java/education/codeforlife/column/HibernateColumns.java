package education.codeforlife.column;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.Hibernate;
import org.hibernate.HibernateException;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.event.spi.EventType;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;

/** The columns of all entities, as Hibernate maps them. */
final class HibernateColumns implements StoredColumns {

    private final SessionFactoryImplementor factory;
    private final Map<String, EntityColumns> entities = new ConcurrentHashMap<>();
    private volatile @Nullable Catalog catalog;

    private HibernateColumns(SessionFactoryImplementor factory) {
        this.factory = factory;
    }

    /** Returns the columns of the factory's entities, and judges from now on what its sessions write. */
    static StoredColumns of(EntityManagerFactory factory) {
        var columns = new HibernateColumns(factory.unwrap(SessionFactoryImplementor.class));
        columns.read();
        var listener = new WriteListener(columns);
        var listeners = columns.factory.getEventListenerRegistry();
        listeners.appendListeners(EventType.PRE_INSERT, listener);
        listeners.appendListeners(EventType.PRE_UPDATE, listener);
        return columns;
    }

    /** Reads the catalog. If the database is away, it is read with the first write. */
    private void read() {
        try (var session = factory.openSession()) {
            catalog((SharedSessionContractImplementor) session);
        } catch (HibernateException e) {
            catalog = null;
        }
    }

    @Override
    public EntityColumns of(EntityManager entities, Object entity) {
        var session = session(entities);
        return of(session, session.bestGuessEntityName(Hibernate.unproxy(entity)));
    }

    @Override
    public EntityColumns of(Class<?> type) {
        var name = factory.getMappingMetamodel().getEntityDescriptor(type).getEntityName();
        try (var session = factory.openSession()) {
            return of((SharedSessionContractImplementor) session, name);
        }
    }

    EntityColumns of(SharedSessionContractImplementor session, String entity) {
        var known = entities.get(entity);
        if (known != null) return known;
        var persister = factory.getMappingMetamodel().getEntityDescriptor(entity);
        var tree = new ColumnTree(factory, catalog(session), name -> of(session, name));
        return entities.computeIfAbsent(entity, name -> tree.of(persister));
    }

    private Catalog catalog(SharedSessionContractImplementor session) {
        var known = catalog;
        if (known != null) return known;
        var read = session.doReturningWork(connection -> Catalog.read(connection, tables()));
        catalog = read;
        return read;
    }

    private Set<String> tables() {
        var tables = new HashSet<String>();
        factory.getMappingMetamodel().forEachEntityDescriptor(entity -> {
            for (var table : entity.getQuerySpaces()) tables.add(table.toString());
        });
        factory.getMappingMetamodel().forEachCollectionDescriptor(collection -> {
            for (var table : collection.getCollectionSpaces()) tables.add(table);
        });
        return tables;
    }

    @Override
    public List<Refusal> refusals(EntityManager entities, Object entity) {
        var session = session(entities);
        var unproxied = Hibernate.unproxy(entity);
        var entry = session.getPersistenceContext().getEntry(unproxied);
        var persister = session.getEntityPersister(null, unproxied);
        var refusals = new ArrayList<Refusal>(0);
        var loaded = entry == null ? null : entry.getLoadedState();
        var columns = of(session, persister.getEntityName());
        columns.judge(unproxied, persister.getValues(unproxied), loaded, refusals::add);
        columns.settleElements(unproxied);
        return refusals;
    }

    @Override
    public void settle(EntityManager entities) {
        new FlushedState(this, session(entities)).settle();
    }

    private static SharedSessionContractImplementor session(EntityManager entities) {
        return entities.unwrap(SharedSessionContractImplementor.class);
    }

    /** Brings the values of an entity, and its state, into the form that its columns have them in. */
    void settle(EntityPersister persister, EntityColumns columns, Object entity, @Nullable Object[] state) {
        var changed = columns.settle(state);
        for (int index = changed.nextSetBit(0); index >= 0; index = changed.nextSetBit(index + 1)) {
            persister.setValue(entity, index, state[index]);
        }
    }
}
