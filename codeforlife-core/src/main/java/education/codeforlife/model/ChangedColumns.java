package education.codeforlife.model;

import education.codeforlife.api.Internal;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.hibernate.boot.ResourceStreamLocator;
import org.hibernate.boot.spi.AdditionalMappingContributions;
import org.hibernate.boot.spi.AdditionalMappingContributor;
import org.hibernate.boot.spi.InFlightMetadataCollector;
import org.hibernate.boot.spi.MetadataBuildingContext;
import org.hibernate.mapping.BasicValue;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.Join;
import org.hibernate.mapping.ManyToOne;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.RootClass;
import org.hibernate.mapping.Selectable;
import org.hibernate.mapping.ToOne;
import org.hibernate.mapping.Value;

/**
 * Has Hibernate write only the columns that changed, as {@code @DynamicUpdate} does, for entities with a value that it
 * would not write back as the database has it: a related row that a restriction hides is read as null, and a converter
 * or JSON may read two values as the same. All other entities are left to write each column, because only such
 * statements are sent in batches.
 *
 * @since 0.1.0
 */
@Internal
public final class ChangedColumns implements AdditionalMappingContributor {

    @Override
    public void contribute(
            AdditionalMappingContributions contributions,
            InFlightMetadataCollector entities,
            ResourceStreamLocator resources,
            MetadataBuildingContext context) {
        entities.addSecondPass(bound -> bound.values().forEach(entity -> writeChanges(entity, bound)));
    }

    private static void writeChanges(PersistentClass entity, Map<?, PersistentClass> entities) {
        if (!hasUpdateOfItsOwn(entity) && isChangedByWriting(entity, entities)) entity.setDynamicUpdate(true);
    }

    /** {@code @SQLUpdate} takes every column. */
    private static boolean hasUpdateOfItsOwn(PersistentClass entity) {
        return Stream.concat(
                        Stream.of(entity).map(PersistentClass::getCustomSQLUpdate),
                        entity.getJoinClosure().stream().map(Join::getCustomSQLUpdate))
                .anyMatch(Objects::nonNull);
    }

    private static boolean isChangedByWriting(PersistentClass entity, Map<?, PersistentClass> entities) {
        return entity.getPropertyClosure().stream()
                .map(Property::getValue)
                .anyMatch(value -> isChangedByWriting(value, entities));
    }

    private static boolean isChangedByWriting(Value value, Map<?, PersistentClass> entities) {
        if (value instanceof Component component) {
            return component.getProperties().stream()
                    .map(Property::getValue)
                    .anyMatch(part -> isChangedByWriting(part, entities));
        }
        if (value instanceof ToOne toOne) return canBeHidden(toOne, entities);
        return value instanceof BasicValue basic && isConverted(basic);
    }

    private static boolean canBeHidden(ToOne toOne, Map<?, PersistentClass> entities) {
        if (toOne instanceof ManyToOne many && many.isIgnoreNotFound()) return true;
        var target = entities.get(toOne.getReferencedEntityName());
        return target != null && (target.getWhere() != null || isSoftDeleted(target.getRootClass()));
    }

    private static boolean isSoftDeleted(RootClass target) {
        return target.getSoftDeleteColumn() != null;
    }

    private static boolean isConverted(BasicValue value) {
        var resolution = value.resolve();
        return resolution.getValueConverter() != null
                || resolution.getJdbcType().isJson()
                || resolution.getJdbcType().isXml()
                || value.getSelectables().stream().anyMatch(ChangedColumns::isTransformed);
    }

    private static boolean isTransformed(Selectable selectable) {
        return selectable instanceof Column column && (column.hasCustomRead() || column.getCustomWrite() != null);
    }
}
