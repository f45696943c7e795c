package education.codeforlife.serializer;

import education.codeforlife.error.FieldErrors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The component of a nested record that names a stored object by its primary key.
 *
 * @param assigned whether clients choose the keys of new objects, rather than the database
 */
record ChildKey(RecordShape.Component component, RecordShape shape, Property property, boolean assigned) {

    boolean isComponent(String name) {
        return component.name().equals(name);
    }

    String field() {
        return component.field();
    }

    @Nullable
    Object of(Object child) {
        return property.get(child);
    }

    /** Reads the key; {@code null} if it is malformed. */
    @Nullable
    Object read(JsonNode node) {
        return component.type().read(node, new FieldErrors(), Reading.alone());
    }

    /** Sets the key of a new object, if the client chose it. */
    void assign(Object child, Record data, Writing writing) {
        if (assigned && writing.presence().has(data, component.name())) {
            property.set(child, shape.value(data, component.name()));
        }
    }
}
