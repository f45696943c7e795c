package education.codeforlife.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.engine.FetchTiming;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.EmbeddableMappingType;
import org.hibernate.metamodel.mapping.EntityAssociationMapping;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.metamodel.mapping.ForeignKeyDescriptor.Nature;
import org.hibernate.metamodel.mapping.ManagedMappingType;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.sql.results.graph.Fetchable;
import org.jspecify.annotations.Nullable;

/**
 * The associations that Hibernate loads whether a fetch plan names them or not, with a query for each row. JPA's default
 * for a to-one is one of them.
 */
final class EagerAssociations {

    private static final int MAX_ATTRIBUTES = 60;

    private final FetchNode rows;

    private EagerAssociations(FetchNode rows) {
        this.rows = rows;
    }

    /**
     * Adds the eager associations of the rows and of all that is loaded with them. If a row leads to one of its own
     * type, that one is loaded too, but its associations to types on the path stay lazy.
     *
     * @throws IllegalArgumentException if there are too many of them
     */
    static void addTo(FetchNode rows, EntityMappingType type) {
        new EagerAssociations(rows).add(rows, new Path(List.of(type.getRootEntityDescriptor()), false, null));
    }

    /**
     * A path from one row to another.
     *
     * @param types those of the rows on the path
     * @param repeated whether the last type is on the path twice
     * @param last the association that leads to the rows
     */
    private record Path(
            List<EntityMappingType> types,
            boolean repeated,
            @Nullable AttributeMapping last) {

        Path to(FetchNode node, AttributeMapping attribute) {
            if (!(node.type() instanceof EntityMappingType type)) return this;
            var longer = new ArrayList<>(types);
            longer.add(type.getRootEntityDescriptor());
            return new Path(longer, leadsBackTo(node), attribute);
        }

        boolean leadsBackTo(FetchNode node) {
            return node.type() instanceof EntityMappingType type && types.contains(type.getRootEntityDescriptor());
        }
    }

    private void add(FetchNode node, Path path) {
        if (node.type() == null) return;
        attributes(node.type()).forEach(attribute -> {
            var declared = node.children().get(attribute.getAttributeName());
            if (declared != null) {
                add(declared, path.to(declared, attribute));
            } else if (isEager(attribute)) {
                addEager(attribute, node, path);
            }
        });
    }

    private static Stream<AttributeMapping> attributes(ManagedMappingType type) {
        return IntStream.range(0, type.getNumberOfAttributeMappings()).mapToObj(type::getAttributeMapping);
    }

    private void addEager(AttributeMapping attribute, FetchNode node, Path path) {
        var child = FetchNode.of(attribute);
        boolean back = path.leadsBackTo(child);
        if (path.repeated() && (back || child.many())) return;
        if (back && (child.many() || isInverse(attribute, path.last()))) return;
        node.children().put(attribute.getAttributeName(), child);
        if (rows.size() > MAX_ATTRIBUTES) throw tooMany();
        add(child, path.to(child, attribute));
        boolean empty =
                attribute.isEmbeddedAttributeMapping() && child.children().isEmpty();
        if (empty) node.children().remove(attribute.getAttributeName());
    }

    /** Returns whether the attribute leads back to the row that the path came from. */
    private static boolean isInverse(AttributeMapping attribute, @Nullable AttributeMapping last) {
        if (last instanceof PluralAttributeMapping many) {
            return attribute
                    .getAttributeName()
                    .equals(many.getCollectionDescriptor().getMappedByProperty());
        }
        return attribute != last
                && attribute instanceof EntityAssociationMapping back
                && last instanceof EntityAssociationMapping forth
                && back.getForeignKeyDescriptor() == forth.getForeignKeyDescriptor();
    }

    /** Returns whether rows of the type have an association that is loaded unless a fetch plan says otherwise. */
    static boolean isIn(ManagedMappingType type) {
        return attributes(type)
                .anyMatch(attribute -> attribute.getMappedType() instanceof EmbeddableMappingType embedded
                        ? isIn(embedded)
                        : isAssociation(attribute) && (isImmediate(attribute) || isEager(attribute)));
    }

    /**
     * Returns whether joins load all that Hibernate would load with the rows and with what is joined to them, so that a
     * query does not need a graph that keeps it from more. Types whose rows a join may not find, or may find with more
     * attributes, are left to graphs.
     */
    static boolean areJoined(FetchNode rows) {
        return rows.type() instanceof EntityMappingType type
                && type.getSubMappingTypes().isEmpty()
                && attributes(type)
                        .allMatch(
                                attribute -> isJoined(attribute, rows.children().get(attribute.getAttributeName())));
    }

    private static boolean isJoined(AttributeMapping attribute, @Nullable FetchNode loaded) {
        if (loaded != null && !loaded.many()) return !isHiding(loaded) && areJoined(loaded);
        if (attribute.getMappedType() instanceof EmbeddableMappingType embedded) return !isIn(embedded);
        return !isAssociation(attribute) || !(isImmediate(attribute) || isEager(attribute));
    }

    private static boolean isHiding(FetchNode joined) {
        return joined.type() instanceof EntityMappingType type
                && (type.hasWhereRestrictions()
                        || Model.isFiltered(type.getMappedJavaType().getJavaTypeClass()));
    }

    private static boolean isAssociation(AttributeMapping attribute) {
        return attribute instanceof EntityAssociationMapping || attribute.isPluralAttributeMapping();
    }

    /** Those of an embeddable belong to the row that it is embedded in. */
    private static boolean isEager(AttributeMapping attribute) {
        if (attribute.isEmbeddedAttributeMapping()) return true;
        if (attribute instanceof EntityAssociationMapping toOne) return isEager(toOne);
        return attribute.isPluralAttributeMapping() && isImmediate(attribute);
    }

    /** A join does not find a row that a restriction of its entity hides, a look-up by its key does. */
    private static boolean isEager(EntityAssociationMapping toOne) {
        if (!canBeDelayed(toOne)) return true;
        return isImmediate(toOne) && !toOne.getAssociatedEntityMappingType().hasWhereRestrictions();
    }

    /** A proxy needs the primary key of the row, and a class that it can extend. */
    private static boolean canBeDelayed(EntityAssociationMapping toOne) {
        return toOne.getSideNature() == Nature.KEY
                && toOne.isReferenceToPrimaryKey()
                && toOne.getAssociatedEntityMappingType().getEntityPersister().hasProxy();
    }

    private static boolean isImmediate(Fetchable attribute) {
        return attribute.getMappedFetchOptions().getTiming() == FetchTiming.IMMEDIATE;
    }

    private static IllegalArgumentException tooMany() {
        return new IllegalArgumentException(
                "More than " + MAX_ATTRIBUTES + " eager associations are loaded with each row: declare them"
                        + " fetch = FetchType.LAZY, and name those that a serializer reads in fetch(action)");
    }
}
