package education.codeforlife.serializer;

import education.codeforlife.model.EntityMappings;
import education.codeforlife.model.Model;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.Attribute;
import java.util.Map;
import java.util.Objects;
import org.hibernate.persister.collection.AbstractCollectionPersister;
import org.hibernate.persister.entity.AbstractEntityPersister;
import org.jspecify.annotations.Nullable;

/**
 * A constraint of a table that a row violates.
 *
 * @param values what the columns were to hold; null if they were to be null, or it is unknown
 */
record Fault(EntityManagerFactory factory, String table, Map<String, @Nullable String> values) {

    /** Returns whether the table is that of an entity. */
    boolean isOf(Class<?> entity) {
        return EntityMappings.of(factory, entity) instanceof AbstractEntityPersister persister
                && isNamed(persister.getTableName());
    }

    /** Returns whether the table has the elements of a collection. */
    boolean isOf(@Nullable Attribute<?, ?> collection) {
        if (collection == null) return false;
        var role = collection.getDeclaringType().getJavaType().getName() + "." + collection.getName();
        return EntityMappings.of(factory).findCollectionDescriptor(role)
                        instanceof AbstractCollectionPersister persister
                && isNamed(persister.getTableName());
    }

    private boolean isNamed(String qualified) {
        return qualified.substring(qualified.lastIndexOf('.') + 1).equalsIgnoreCase(table);
    }

    /** Returns whether a row of the entity's table has the values. */
    boolean isAt(Object row) {
        var model = model(row);
        for (var column : values.entrySet()) {
            var attribute = model.attributeOf(column.getKey());
            if (attribute == null) continue;
            var value = model.valueOf(row, attribute);
            if (!Objects.equals(value == null ? null : value.toString(), column.getValue())) return false;
        }
        return true;
    }

    /** The only component of the record that a column of the fault belongs to. */
    RecordShape.@Nullable Component component(Object row, RecordShape shape) {
        var model = model(row);
        var components = values.keySet().stream()
                .map(model::attributeOf)
                .map(attribute -> attribute == null ? null : shape.component(attribute))
                .filter(Objects::nonNull)
                .toList();
        return components.size() == 1 ? components.get(0) : null;
    }

    @SuppressWarnings("unchecked") // the model is that of the row
    private Model<Object> model(Object row) {
        return (Model<Object>) Model.of(factory, (Class<?>) row.getClass(), null);
    }
}
