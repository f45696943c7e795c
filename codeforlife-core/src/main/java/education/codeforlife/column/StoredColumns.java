package education.codeforlife.column;

import education.codeforlife.api.Internal;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.Hibernate;
import org.hibernate.HibernateException;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.event.spi.EventType;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;

/**
 * The columns of all entities. What is written to them is judged first and brought into the form that they have it in,
 * so that an entity has what its row has: the database would cut, round or refuse it, without the name of a field.
 *
 * @since 0.1.0
 */
@Internal
public final class StoredColumns {

    private final SessionFactoryImplementor factory;
    private final Map<String, EntityColumns> entities = new ConcurrentHashMap<>();
    private volatile @Nullable Catalog catalog;

    private StoredColumns(SessionFactoryImplementor factory) {
        this.factory = factory;
    }

    /** Returns the columns of the factory's entities, and judges from now on what its sessions write. */
    public static StoredColumns of(EntityManagerFactory factory) {
        var columns = new StoredColumns(factory.unwrap(SessionFactoryImplementor.class));
        columns.read();
        var listener = new WriteListener(columns);
        var listeners = columns.factory.getEventListenerRegistry();
        listeners.appendListeners(EventType.PRE_INSERT, listener);
        listeners.appendListeners(EventType.PRE_UPDATE, listener);
        return columns;
    }

    /** Reads the catalog. A database that is away is asked again with the first write. */
    private void read() {
        try (var session = factory.openSession()) {
            catalog((SharedSessionContractImplementor) session);
        } catch (HibernateException e) {
            catalog = null;
        }
    }

    /** Returns the columns of an entity. */
    public EntityColumns of(SharedSessionContractImplementor session, Object entity) {
        var name = session.bestGuessEntityName(Hibernate.unproxy(entity));
        return of(session, name);
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

    private HashSet<String> tables() {
        var tables = new HashSet<String>();
        factory.getMappingMetamodel().forEachEntityDescriptor(entity -> {
            for (var table : entity.getQuerySpaces()) tables.add(table.toString());
        });
        factory.getMappingMetamodel().forEachCollectionDescriptor(collection -> {
            for (var table : collection.getCollectionSpaces()) tables.add(table);
        });
        return tables;
    }

    /**
     * Returns what is wrong with the values that the entity has, apart from those that its row has. Elements of
     * collections are brought into the form that they are stored in.
     */
    public List<Refusal> refusals(SharedSessionContractImplementor session, Object entity) {
        var unproxied = Hibernate.unproxy(entity);
        var entry = session.getPersistenceContextInternal().getEntry(unproxied);
        var persister = session.getEntityPersister(null, unproxied);
        var refusals = new ArrayList<Refusal>(0);
        var loaded = entry == null ? null : entry.getLoadedState();
        var columns = of(session, persister.getEntityName());
        columns.judge(unproxied, persister.getValues(unproxied), loaded, refusals::add);
        columns.settleElements(unproxied);
        return refusals;
    }

    /** Brings all entities of a session that was flushed into the form that their rows have. */
    public void settle(SharedSessionContractImplementor session) {
        new FlushedState(this, session).settle();
    }

    /** Brings the values of an entity, and its state, into the form that its columns have them in. */
    void settle(EntityPersister persister, EntityColumns columns, Object entity, @Nullable Object[] state) {
        columns.settle(state).stream().forEach(index -> persister.setValue(entity, index, state[index]));
    }
}
