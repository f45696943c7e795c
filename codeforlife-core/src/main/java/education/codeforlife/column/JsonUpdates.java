package education.codeforlife.column;

import education.codeforlife.api.Internal;
import java.util.Objects;
import org.hibernate.boot.ResourceStreamLocator;
import org.hibernate.boot.spi.AdditionalMappingContributions;
import org.hibernate.boot.spi.AdditionalMappingContributor;
import org.hibernate.boot.spi.InFlightMetadataCollector;
import org.hibernate.boot.spi.MetadataBuildingContext;
import org.hibernate.mapping.BasicValue;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Value;
import org.hibernate.type.SqlTypes;

/**
 * Writes only the columns that changed of an entity with JSON: a column of type {@code json} would lose its white space
 * and the order of its keys with every change of the row.
 *
 * @since 0.1.0
 */
@Internal
public final class JsonUpdates implements AdditionalMappingContributor {

    @Override
    public String getContributorName() {
        return "codeforlife-json";
    }

    @Override
    public void contribute(
            AdditionalMappingContributions contributions,
            InFlightMetadataCollector metadata,
            ResourceStreamLocator resources,
            MetadataBuildingContext context) {
        for (var entity : metadata.getEntityBindingMap().values()) {
            if (hasJson(entity)) entity.setDynamicUpdate(true);
        }
    }

    private static boolean hasJson(PersistentClass entity) {
        return entity.getPropertyClosure().stream().anyMatch(property -> isJson(property.getValue()));
    }

    private static boolean isJson(Value value) {
        if (value instanceof Component embeddable) {
            return embeddable.getProperties().stream().anyMatch(property -> isJson(property.getValue()));
        }
        return value instanceof BasicValue basic
                && Objects.equals(basic.getExplicitJdbcTypeCode(), SqlTypes.JSON);
    }
}
