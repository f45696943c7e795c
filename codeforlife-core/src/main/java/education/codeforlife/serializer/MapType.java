package education.codeforlife.serializer;

import education.codeforlife.error.FieldError;
import education.codeforlife.error.FieldErrors;
import java.util.Collections;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A map from text to values of one type; errors of its values are under their key. */
record MapType(FieldType value) implements FieldType {

    @Override
    public @Nullable Object read(JsonNode node, FieldErrors errors, Reading reading) {
        if (!node.isObject()) {
            var got = JsonTypes.name(node);
            errors.add(new FieldError("not_a_dict", "Expected a dictionary of items but got type \"" + got + "\"."));
            return null;
        }
        var map = new LinkedHashMap<String, Object>();
        node.forEachEntry((key, each) -> read(key, each, errors, reading, map));
        return errors.isEmpty() ? Collections.unmodifiableMap(map) : null;
    }

    private void read(
            String key, JsonNode node, FieldErrors errors, Reading reading, LinkedHashMap<String, Object> map) {
        if (node.isNull()) {
            errors.member(key).add(FieldError.nullValue());
            return;
        }
        var read = value.read(node, errors.member(key), reading.element(node, errors));
        if (read != null) map.put(key, read);
    }

    @Override
    public WriteShape.Value described() {
        return new WriteShape.MapValue(value.described());
    }
}
