package education.codeforlife.model;

import jakarta.persistence.Column;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.Type.PersistenceType;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.engine.FetchTiming;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.EntityAssociationMapping;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.persister.entity.UnionSubclassEntityPersister;
import org.jspecify.annotations.Nullable;

/** Finds mappings of an entity that a view set cannot serve, when the application starts. */
final class MappingCheck {

    private MappingCheck() {}

    /** @throws IllegalStateException if the primary key consists of several attributes */
    static void requireSingleKey(EntityType<?> type) {
        if (!type.hasSingleIdAttribute() || type.getIdType().getPersistenceType() != PersistenceType.BASIC) {
            throw new IllegalStateException("Unsupported primary key of " + type.getName()
                    + ": replace @EmbeddedId or @IdClass by one attribute with @Id, and let the table have a unique"
                    + " constraint over the attributes");
        }
    }

    /** Returns whether the annotations of the entity say that two rows never have the same value of the attribute. */
    static boolean isUnique(EntityType<?> type, EntityPersister persister, String attribute) {
        var member = type.getSingularAttribute(attribute).getJavaMember();
        var column = member instanceof AnnotatedElement element ? element.getAnnotation(Column.class) : null;
        if (column != null && column.unique() || isNaturalKey(persister, attribute)) return true;
        var names = Stream.of(attribute, persister.getPropertyColumnNames(attribute)[0], name(column))
                .map(MappingCheck::plain)
                .collect(Collectors.toSet());
        return isUniqueInTable(type.getJavaType(), names);
    }

    private static boolean isNaturalKey(EntityPersister persister, String attribute) {
        if (!persister.hasNaturalIdentifier()) return false;
        var natural = persister.getNaturalIdentifierProperties();
        return natural != null && natural.length == 1 && natural[0] == persister.getPropertyIndex(attribute);
    }

    private static String name(@Nullable Column column) {
        return column == null ? "" : column.name();
    }

    private static boolean isUniqueInTable(Class<?> entity, Set<String> names) {
        return Stream.<Class<?>>iterate(entity, type -> type != null, Class::getSuperclass)
                .map(type -> type.getDeclaredAnnotation(Table.class))
                .anyMatch(table -> table != null && isUnique(table, names));
    }

    private static boolean isUnique(Table table, Set<String> names) {
        return Arrays.stream(table.uniqueConstraints())
                        .map(UniqueConstraint::columnNames)
                        .anyMatch(columns -> columns.length == 1 && names.contains(plain(columns[0])))
                || Arrays.stream(table.indexes())
                        .filter(Index::unique)
                        .anyMatch(index -> names.contains(plain(index.columnList())));
    }

    private static String plain(String name) {
        return name.replaceAll("[`\"]", "").trim().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalStateException if PostgreSQL stores a value of the entity outside of its table */
    static void requireReadable(EntityPersister persister) {
        persister.forEachAttributeMapping(attribute -> requireReadable(persister, attribute));
    }

    private static void requireReadable(EntityPersister persister, AttributeMapping attribute) {
        attribute.forEachSelectable((index, column) -> {
            if (column.getJdbcMapping().getJdbcType().isLob()) {
                throw new IllegalStateException("Unsupported @Lob " + attribute.getAttributeName() + " of "
                        + persister.getEntityName() + ": PostgreSQL reads large objects only within transactions and"
                        + " does not delete them; replace @Lob by @Column(length = Length.LONG32)");
            }
        });
    }

    /**
     * Checks related rows that are loaded with rows of the entity.
     *
     * @throws IllegalStateException if rows are lost because Hibernate hides a related row that they require
     */
    static void requireRows(EntityPersister persister, Collection<String> fetched) {
        persister.forEachAttributeMapping(attribute -> {
            boolean loaded = attribute.getMappedFetchOptions().getTiming() == FetchTiming.IMMEDIATE;
            if (loaded) requireOptional(attribute);
        });
        for (var path : fetched) {
            EntityMappingType at = persister;
            for (var step : path.split("\\.")) {
                var attribute = at.findAttributeMapping(step);
                if (attribute == null || !isToOne(attribute)) break;
                requireOptional(attribute);
                at = ((EntityAssociationMapping) attribute).getAssociatedEntityMappingType();
            }
        }
    }

    private static boolean isToOne(AttributeMapping attribute) {
        return attribute instanceof EntityAssociationMapping && !attribute.isPluralAttributeMapping();
    }

    private static void requireOptional(AttributeMapping attribute) {
        if (!isToOne(attribute) || attribute.getAttributeMetadata().isNullable()) return;
        var target = ((EntityAssociationMapping) attribute).getAssociatedEntityMappingType();
        if (!isHiding(target.getEntityPersister())) return;
        var owner = attribute.getDeclaringType().getJavaType().getTypeName();
        throw new IllegalStateException("Rows of " + owner + " are not found while " + attribute.getAttributeName()
                + " is hidden by @SQLRestriction or @SoftDelete: declare the relation without optional = false");
    }

    private static boolean isHiding(EntityPersister target) {
        return target.getSoftDeleteMapping() != null || target.hasWhereRestrictions();
    }

    /** @throws IllegalStateException if PostgreSQL cannot lock rows of the entity, and they need it */
    static void requireLockable(EntityPersister persister) {
        if (persister.isVersioned()) return;
        if (persister instanceof UnionSubclassEntityPersister && persister.hasSubclasses()) {
            throw unlockable(persister, "InheritanceType.TABLE_PER_CLASS");
        }
        for (var table : persister.getTableMappings()) {
            if (table.isOptional()) throw unlockable(persister, "an optional @SecondaryTable");
        }
    }

    private static IllegalStateException unlockable(EntityPersister persister, String mapping) {
        return new IllegalStateException("Rows of " + persister.getEntityName() + " cannot be locked while they are"
                + " changed, because of " + mapping + ": add an attribute with @Version");
    }
}
