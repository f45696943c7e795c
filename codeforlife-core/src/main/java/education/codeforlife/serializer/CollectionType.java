package education.codeforlife.serializer;

import education.codeforlife.error.FieldError;
import education.codeforlife.error.FieldErrors;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A list or set; errors of its elements are under their index.
 *
 * @param finish makes the collection that the record wants
 */
record CollectionType(FieldType element, UnaryOperator<Collection<Object>> finish) implements FieldType {

    @Override
    public @Nullable Object read(JsonNode node, FieldErrors errors, Reading reading) {
        if (!node.isArray()) {
            errors.add(JsonTypes.notAList(node));
            return null;
        }
        var elements = elements(node, errors, reading);
        return elements == null ? null : finish.apply(elements);
    }

    private @Nullable List<Object> elements(JsonNode array, FieldErrors errors, Reading reading) {
        var elements = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            var value = element(array.get(i), errors.field(String.valueOf(i)), reading);
            if (value != null) elements.add(value);
        }
        return errors.isEmpty() ? elements : null;
    }

    private @Nullable Object element(JsonNode node, FieldErrors errors, Reading reading) {
        if (!node.isNull()) return element.read(node, errors, reading.element(node, errors));
        errors.add(FieldError.nullValue());
        return null;
    }

    @Override
    public WriteShape.Value described() {
        return new WriteShape.ListValue(element.described(), finish.apply(List.of()) instanceof Set<?>);
    }
}
