package education.codeforlife.column;

import education.codeforlife.api.Internal;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;

/**
 * The columns of all entities. What is written to them is judged first and brought into the form that they have it in,
 * so that an entity has what its row has: the database would cut, round or refuse it, without the name of a field.
 *
 * @since 0.1.0
 */
@Internal
public interface StoredColumns {

    /** Returns the columns of the factory's entities, and judges from now on what its sessions write. */
    static StoredColumns of(EntityManagerFactory factory) {
        return HibernateColumns.of(factory);
    }

    /** Returns the columns of an entity. */
    EntityColumns of(EntityManager entities, Object entity);

    /** Returns the columns of the entities of a class. */
    EntityColumns of(Class<?> type);

    /**
     * Returns what is wrong with the values that the entity has, apart from those that its row has. Elements of
     * collections are brought into the form that they are stored in.
     */
    List<Refusal> refusals(EntityManager entities, Object entity);

    /** Brings all entities of a session that was flushed into the form that their rows have. */
    void settle(EntityManager entities);
}
