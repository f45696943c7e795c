package education.codeforlife.serializer;

import education.codeforlife.error.FieldError;
import education.codeforlife.error.FieldErrors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The key of another row. The rows of a whole batch are looked up by one query. */
record RelatedType(String field) implements FieldType {

    @Override
    public @Nullable Object read(JsonNode node, FieldErrors errors, Reading reading) {
        if (!node.isIntegralNumber() && !node.isString()) {
            errors.add(new FieldError(
                    "incorrect_type", "Incorrect type. Expected pk value, received " + JsonTypes.name(node) + "."));
            return null;
        }
        Object key = node.isString() ? node.stringValue() : node.bigIntegerValue();
        var related = Related.ofKey(key);
        reading.references().add(new Reading.Reference(reading.path() + field, related, errors));
        return related;
    }

    @Override
    public WriteShape.Value described() {
        return new WriteShape.KeyValue();
    }
}
