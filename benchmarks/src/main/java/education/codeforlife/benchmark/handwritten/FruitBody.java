package education.codeforlife.benchmark.handwritten;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a client sent for one fruit; an absent field is null, as null itself is refused. */
record FruitBody(@Nullable String name, @Nullable Boolean citrus) {

    private static final int MAX_NAME = 50;

    /** Reads an item of a body; {@code null} when errors were added. */
    static @Nullable FruitBody read(JsonNode item, boolean partial, Map<String, List<String>> errors) {
        if (item.isNull()) {
            errors.put("", List.of("This field may not be null."));
        } else if (!item.isObject()) {
            errors.put("__all__", List.of(Json.notAnObject(item)));
        }
        if (!errors.isEmpty()) return null;
        var name = item.get("name");
        var citrus = item.get("is_citrus");
        refuse("name", name == null ? absent(partial) : name(name), errors);
        refuse("is_citrus", citrus == null ? absent(partial) : citrus(citrus), errors);
        if (!errors.isEmpty()) return null;
        return new FruitBody(
                name == null ? null : name.stringValue().strip(), citrus == null ? null : citrus.booleanValue());
    }

    /** Reads the body of a single write. */
    static FruitBody read(JsonNode item, boolean partial) {
        if (item.isNull()) throw Refusal.ofAll("No data provided");
        var errors = new LinkedHashMap<String, List<String>>(0);
        var body = read(item, partial, errors);
        if (body == null) throw Refusal.invalid(errors);
        return body;
    }

    private static void refuse(String field, @Nullable String message, Map<String, List<String>> errors) {
        if (message != null) errors.put(field, List.of(message));
    }

    private static @Nullable String absent(boolean partial) {
        return partial ? null : "This field is required.";
    }

    private static @Nullable String citrus(JsonNode value) {
        if (value.isNull()) return "This field may not be null.";
        return value.isBoolean() ? null : "Must be a valid boolean.";
    }

    private static @Nullable String name(JsonNode value) {
        if (value.isNull()) return "This field may not be null.";
        if (!value.isString()) return "Not a valid string.";
        var text = value.stringValue();
        var refusal = unstorable(text);
        if (refusal != null) return refusal;
        var name = text.strip();
        if (name.isEmpty()) return "This field may not be blank.";
        return name.codePointCount(0, name.length()) <= MAX_NAME
                ? null
                : "Ensure this field has no more than 50 characters.";
    }

    private static @Nullable String unstorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) return "Null characters are not allowed.";
            if (!Character.isSurrogate(c)) continue;
            if (i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1))) {
                i++;
            } else {
                return "Surrogate characters are not allowed: U+%X.".formatted((int) c);
            }
        }
        return null;
    }

    void update(Fruit fruit) {
        if (name != null) fruit.setName(name);
        if (citrus != null) fruit.setCitrus(citrus);
    }
}
