package education.codeforlife.model;

import education.codeforlife.api.Internal;
import education.codeforlife.softdelete.SoftDeletion;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnitUtil;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.metamodel.EntityType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Hibernate;
import org.hibernate.Session;
import org.hibernate.annotations.Filter;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.BasicEntityIdentifierMapping;
import org.hibernate.metamodel.mapping.BasicValuedModelPart;
import org.hibernate.metamodel.mapping.SingularAttributeMapping;
import org.hibernate.persister.entity.AbstractEntityPersister;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.type.spi.TypeConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;

/**
 * An entity type and the attribute that its rows are looked up by.
 *
 * @since 0.1.0
 */
@Internal
public final class Model<E> {

    private final EntityManagerFactory factory;
    private final EntityType<E> type;
    private final EntityPersister persister;
    private final PersistenceUnitUtil identifiers;
    private final Set<String> filters;
    private final String primaryKey;
    private final KeyPath lookup;
    private final KeyType keyType;
    private final boolean keyConverted;
    private final boolean deletableUnseen;
    private final SoftDeletion softDeletion;

    private Model(EntityManagerFactory factory, EntityType<E> type, @Nullable String lookup) {
        this.factory = factory;
        this.type = type;
        this.persister = EntityMappings.of(factory, type.getJavaType());
        this.identifiers = factory.getPersistenceUnitUtil();
        this.filters = filters(type.getJavaType());
        MappingCheck.requireSingleKey(type);
        this.primaryKey = type.getId(type.getIdType().getJavaType()).getName();
        this.lookup = KeyPath.of(factory, type, lookup == null ? primaryKey : lookup);
        this.keyType = new KeyType(this.lookup.type());
        this.keyConverted = hasConvertedKey();
        this.deletableUnseen = this.lookup.isOwn() && PlainDelete.isEnoughFor(persister, factory);
        this.softDeletion = SoftDeletion.of(type.getJavaType());
    }

    /**
     * The model of an entity class.
     *
     * @param lookup a unique attribute, the path to one, or {@code null} for the primary key
     * @throws IllegalArgumentException if the class is not an entity or does not have the attribute
     * @throws IllegalStateException if the path does not lead to an attribute
     */
    public static <E> Model<E> of(EntityManagerFactory factory, Class<E> entity, @Nullable String lookup) {
        return new Model<>(factory, factory.getMetamodel().entity(entity), lookup);
    }

    private static Set<String> filters(Class<?> entity) {
        return AnnotatedElementUtils.findMergedRepeatableAnnotations(entity, Filter.class).stream()
                .map(Filter::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns whether filters of Hibernate's are declared for an entity. */
    static boolean isFiltered(Class<?> entity) {
        return !filters(entity).isEmpty();
    }

    /** Returns the factory that the model belongs to. */
    public EntityManagerFactory factory() {
        return factory;
    }

    /** Returns whether rows of the model are stored in the table, which is given without its schema. */
    public boolean hasTable(String table) {
        return persister instanceof AbstractEntityPersister known
                && Stream.of(known.getConstraintOrderedTableNameClosure())
                        .anyMatch(name ->
                                name.substring(name.lastIndexOf('.') + 1).equalsIgnoreCase(table));
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

    /** The attribute that rows are looked up by, or the path to it. */
    public String lookup() {
        return lookup.text();
    }

    /** Returns the expression for the key in a query for the rows. */
    public Path<Object> key(Path<E> row) {
        return lookup.of(row);
    }

    /** The association that is loaded with each row so that its key can be read; {@code null} for none. */
    @Nullable
    String loadedForKey() {
        return lookup.loaded();
    }

    public KeyType keyType() {
        return keyType;
    }

    /** Returns whether the key's column has other values than the attribute, as with {@code @Convert}. */
    boolean isKeyConverted() {
        return keyConverted;
    }

    private boolean hasConvertedKey() {
        var key = lookup.persister().findSubPart(lookup.attribute(), null);
        if (!(key instanceof BasicValuedModelPart basic)) return false;
        var mapping = basic.getJdbcMapping();
        var usual = basicTypes().getBasicTypeForJavaType(keyType.type());
        return mapping.getValueConverter() != null
                || usual == null
                || mapping.getJdbcType().getDdlTypeCode() != usual.getJdbcType().getDdlTypeCode();
    }

    private TypeConfiguration basicTypes() {
        return EntityMappings.of(factory).getTypeConfiguration();
    }

    public boolean isLookedUpByPrimaryKey() {
        return lookup.text().equals(primaryKey);
    }

    /**
     * Checks that rows can be read, and found by their key.
     *
     * @throws IllegalStateException if they cannot
     */
    public void requireReadable(EntityManager entities) {
        MappingCheck.requireReadable(persister);
        lookup.requireUnique(entities);
    }

    /**
     * Checks that rows are found whatever rows they refer to.
     *
     * @param fetched the relations that are loaded with them
     * @throws IllegalStateException if a related row can hide them
     */
    public void requireRows(Collection<String> fetched) {
        MappingCheck.requireRows(persister, fetched);
    }

    /**
     * Checks that rows can be changed.
     *
     * @throws IllegalStateException if they cannot
     */
    public void requireChangeable() {
        if (!persister.isMutable()) {
            throw new IllegalStateException(
                    name() + " is @Immutable, so that changes are not stored: serve no action that changes rows");
        }
    }

    /**
     * Checks that rows can be locked while they are changed or deleted.
     *
     * @throws IllegalStateException if they cannot
     */
    public void requireLockable() {
        MappingCheck.requireLockable(persister);
    }

    public boolean isVersioned() {
        return type.hasVersionAttribute();
    }

    /** Returns how rows of the model are marked inactive. */
    SoftDeletion softDeletion() {
        return softDeletion;
    }

    /**
     * Returns whether a filter of Hibernate's that the service enabled hides rows of the model from queries now, which
     * looking up a row ignores.
     */
    boolean isFiltered(Session session) {
        for (var name : filters) if (session.getEnabledFilter(name) != null) return true;
        return false;
    }

    /** Returns whether deleting a row concerns nothing but that row, so that it need not be loaded for it. */
    public boolean isDeletableUnseen() {
        return deletableUnseen;
    }

    /** The primary key of a row, {@code null} for a new one. */
    public @Nullable Object idOf(E entity) {
        return persister.getIdentifier(entity);
    }

    /** The key that the row is looked up by. */
    public Object keyOf(E entity) {
        var key = keyOrNull(entity);
        if (key == null) {
            throw new IllegalStateException(
                    "Missing " + lookup() + " of a " + name() + ": set it before the row is used");
        }
        return key;
    }

    /** The key that the row is looked up by; {@code null} if it, or a row on the path to it, is absent. */
    public @Nullable Object keyOrNull(E entity) {
        return isLookedUpByPrimaryKey() ? idOf(entity) : lookup.valueOf(entity);
    }

    /** The name of the attribute that is the version; {@code null} without one. */
    public @Nullable String version() {
        return isVersioned() ? persister.getPropertyNames()[persister.getVersionPropertyIndex()] : null;
    }

    /** The attributes of new rows that Hibernate gives values. */
    public List<String> madeByHibernate() {
        var made = new ArrayList<String>();
        if (persister.getGenerator().generatesSometimes()) made.add(primaryKey);
        if (isVersioned()) made.add(version());
        return made;
    }

    /** The attributes of stored rows that no body changes: keys, versions, and values that are never updated. */
    public List<String> fixedAttributes() {
        var fixed = new ArrayList<>(List.of(primaryKey));
        if (isVersioned()) fixed.add(version());
        for (var name : persister.getPropertyNames()) {
            boolean single = persister.findAttributeMapping(name) instanceof SingularAttributeMapping;
            if (single && !persister.getPropertyUpdateability()[persister.getPropertyIndex(name)]) fixed.add(name);
        }
        return fixed;
    }

    /** Sets an attribute of a row, the primary key too. */
    public void set(E entity, String attribute, @Nullable Object value) {
        if (persister.getIdentifierMapping() instanceof BasicEntityIdentifierMapping key
                && attribute.equals(primaryKey)) {
            Objects.requireNonNull(key.getPropertyAccess().getSetter()).set(entity, value);
        } else {
            persister.setValue(entity, persister.getPropertyIndex(attribute), value);
        }
    }

    /** The value of an attribute as its column has it: of a related row, its primary key. */
    public @Nullable Object valueOf(E entity, String attribute) {
        if (attribute.equals(primaryKey)) return idOf(entity);
        var value = persister.getPropertyValue(entity, attribute);
        boolean related = value != null && type.getSingularAttribute(attribute).isAssociation();
        return related ? identifiers.getIdentifier(value) : value;
    }

    /** The name of the attribute that a column of the entity's table belongs to; none if it is not the entity's. */
    public @Nullable String attributeOf(String column) {
        if (List.of(persister.getIdentifierColumnNames()).contains(column)) return primaryKey;
        for (var name : persister.getPropertyNames()) {
            for (var each : persister.getPropertyColumnNames(name)) if (column.equals(each)) return name;
        }
        return null;
    }

    /** Returns the attributes that the database may store with other values than it is given. */
    MadeAttributes madeAttributes() {
        return MadeAttributes.of(persister);
    }

    /**
     * The values of a row's attributes by their {@link #indexOf index}. Values that can be changed in place are copied;
     * collections and related rows are not.
     */
    @Nullable
    Object[] copyOf(E row) {
        @Nullable Object[] values = persister.getValues(Hibernate.unproxy(row));
        persister.forEachAttributeMapping(attribute -> {
            int index = attribute.getStateArrayPosition();
            values[index] = copy(attribute, values[index]);
        });
        return values;
    }

    @SuppressWarnings("unchecked") // the plan is that of the attribute's type
    private static @Nullable Object copy(AttributeMapping attribute, @Nullable Object value) {
        if (value == null || attribute.isPluralAttributeMapping()) return value;
        var plan = attribute.getAttributeMetadata().getMutabilityPlan();
        return plan.isMutable() ? plan.deepCopy(value) : value;
    }

    /** The index of an attribute in the state of a row, -1 for the primary key. */
    int indexOf(String attribute) {
        return attribute.equals(primaryKey) ? -1 : persister.getPropertyIndex(attribute);
    }
}
