package education.codeforlife.model;

import education.codeforlife.softdelete.SoftDeletion;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.EntityType;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;

/**
 * An entity type and the attribute that its rows are looked up by.
 *
 * @since 0.1.0
 */
public final class Model<E> {

    private final EntityType<E> type;
    private final EntityPersister persister;
    private final String primaryKey;
    private final String lookup;
    private final KeyType keyType;
    private final boolean deletableUnseen;
    private final SoftDeletion softDeletion;

    private Model(SessionFactoryImplementor factory, EntityType<E> type, @Nullable String lookup) {
        this.type = type;
        this.persister = factory.getMappingMetamodel().getEntityDescriptor(type.getJavaType());
        this.primaryKey = type.getId(type.getIdType().getJavaType()).getName();
        this.lookup = lookup == null ? primaryKey : lookup;
        this.keyType = new KeyType(type.getSingularAttribute(this.lookup).getJavaType());
        this.deletableUnseen = PlainDelete.isEnoughFor(persister, factory);
        this.softDeletion = SoftDeletion.of(type.getJavaType());
    }

    /**
     * The model of an entity class.
     *
     * @param lookup a unique attribute, or {@code null} for the primary key
     * @throws IllegalArgumentException if the class is not an entity or does not have the attribute
     */
    public static <E> Model<E> of(EntityManagerFactory factory, Class<E> entity, @Nullable String lookup) {
        var type = factory.getMetamodel().entity(entity);
        return new Model<>(factory.unwrap(SessionFactoryImplementor.class), type, lookup);
    }

    /** The name of the model in messages: the entity's. */
    public String name() {
        return type.getName();
    }

    public Class<E> type() {
        return type.getJavaType();
    }

    EntityType<E> entityType() {
        return type;
    }

    /** The name of the attribute that is the primary key. */
    public String primaryKey() {
        return primaryKey;
    }

    /** The name of the attribute that rows are looked up by. */
    public String lookup() {
        return lookup;
    }

    public KeyType keyType() {
        return keyType;
    }

    public boolean isLookedUpByPrimaryKey() {
        return lookup.equals(primaryKey);
    }

    public boolean isVersioned() {
        return type.hasVersionAttribute();
    }

    /** How rows of the model are marked inactive. */
    SoftDeletion softDeletion() {
        return softDeletion;
    }

    /** Whether deleting a row concerns nothing but that row, so that it need not be loaded for it. */
    public boolean isDeletableUnseen() {
        return deletableUnseen;
    }

    /** The primary key of a row, {@code null} for a new one. */
    public @Nullable Object idOf(E entity) {
        return persister.getIdentifier(entity);
    }

    /** The key that the row is looked up by. */
    public Object keyOf(E entity) {
        var key = isLookedUpByPrimaryKey() ? idOf(entity) : persister.getPropertyValue(entity, lookup);
        if (key == null)
            throw new IllegalStateException(
                    "Missing " + lookup + " of a " + name() + ": set it before the row is used");
        return key;
    }

    /** The value of an attribute as its column has it: of a related row, its primary key. */
    public @Nullable Object valueOf(E entity, String attribute) {
        var value = persister.getPropertyValue(entity, attribute);
        boolean related = value != null && type.getSingularAttribute(attribute).isAssociation();
        return related ? persister.getFactory().getPersistenceUnitUtil().getIdentifier(value) : value;
    }

    /** The name of the attribute that a column of the entity's table belongs to; none if it is not the entity's. */
    public @Nullable String attributeOf(String column) {
        for (var name : persister.getPropertyNames())
            for (var each : persister.getPropertyColumnNames(name)) if (column.equals(each)) return name;
        return null;
    }

    /** The index of an attribute in the state that Hibernate keeps of a row, -1 for the primary key. */
    int indexOf(String attribute) {
        return attribute.equals(primaryKey) ? -1 : persister.getPropertyIndex(attribute);
    }
}
