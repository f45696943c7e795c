package education.codeforlife.model;

import education.codeforlife.api.Internal;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.metamodel.MappingMetamodel;
import org.hibernate.persister.entity.EntityPersister;

/**
 * The mappings of entities to tables. Hibernate's metamodel has them, beside what JPA asks of it.
 *
 * @since 0.1.0
 */
@Internal
public final class EntityMappings {

    private EntityMappings() {}

    /** Returns the mapping of an entity class. */
    public static EntityPersister of(EntityManagerFactory factory, Class<?> entity) {
        return of(factory).getEntityDescriptor(entity);
    }

    /** Returns the mappings of all entities. */
    public static MappingMetamodel of(EntityManagerFactory factory) {
        var metamodel = factory.getMetamodel();
        if (metamodel instanceof MappingMetamodel mappings) return mappings;
        throw new IllegalStateException(
                "The JPA provider is not Hibernate: " + metamodel.getClass().getName());
    }
}
