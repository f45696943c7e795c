package education.codeforlife.openapi.test;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;

/**
 * A schema as it is compared: references are resolved, {@code allOf} is merged, and {@code null} is taken out of its
 * alternatives.
 *
 * @param parts the schemas that all apply
 * @param alternatives the members of each {@code anyOf} and {@code oneOf} that has several
 * @param nullByAlternative whether an alternative is {@code null}
 */
record Shape(List<JsonNode> parts, List<List<JsonNode>> alternatives, boolean nullByAlternative) {

    private static final String NULL = "null";

    static Shape of(JsonNode schema, Components components) {
        return new ShapeReader(components).read(schema);
    }

    /** Returns whether one of the parts sets the keyword to true. */
    boolean has(String keyword) {
        return parts.stream().anyMatch(part -> part.path(keyword).asBoolean(false));
    }

    /** Returns the values of a keyword in all parts, without repetitions. */
    List<JsonNode> all(String keyword) {
        return parts.stream()
                .map(part -> part.path(keyword))
                .filter(value -> !value.isMissingNode())
                .distinct()
                .toList();
    }

    /** Returns the schema below a keyword, such as {@code items}. It is missing if no part has it. */
    JsonNode schema(String keyword) {
        return merged(all(keyword));
    }

    /** Returns the types except null, or null if any type is allowed. */
    @Nullable
    Set<String> types() {
        Set<String> types = null;
        for (var part : parts) {
            var its = types(part);
            if (its == null) continue;
            if (types == null) {
                types = new TreeSet<>(its);
            } else {
                types.retainAll(its);
            }
        }
        if (types != null) types.remove(NULL);
        return types;
    }

    /** Returns whether the value may be null. */
    boolean isNullable() {
        return nullByAlternative
                || parts.stream().allMatch(Shape::allowsNull)
                        && alternatives.stream().allMatch(List::isEmpty);
    }

    /** Returns the only values that are allowed except null, or null if others are. */
    @Nullable
    Set<JsonNode> values() {
        Set<JsonNode> values = null;
        for (var part : parts) {
            var its = values(part);
            if (its == null) continue;
            if (values == null) {
                values = new LinkedHashSet<>(its);
            } else {
                values.retainAll(its);
            }
        }
        if (values != null) values.removeIf(JsonNode::isNull);
        return values;
    }

    Map<String, JsonNode> properties() {
        var schemas = new LinkedHashMap<String, List<JsonNode>>();
        for (var properties : all("properties")) {
            for (var property : properties.properties()) {
                schemas.computeIfAbsent(property.getKey(), name -> new ArrayList<>())
                        .add(property.getValue());
            }
        }
        var merged = new LinkedHashMap<String, JsonNode>();
        schemas.forEach(
                (name, its) -> merged.put(name, merged(its.stream().distinct().toList())));
        return merged;
    }

    Set<String> required() {
        var names = new LinkedHashSet<String>();
        all("required").forEach(required -> required.forEach(name -> names.add(name.asString())));
        return names;
    }

    private static JsonNode merged(List<JsonNode> schemas) {
        if (schemas.isEmpty()) return MissingNode.getInstance();
        if (schemas.size() == 1) return schemas.get(0);
        var all = JsonNodeFactory.instance.objectNode();
        all.putArray("allOf").addAll(schemas);
        return all;
    }

    private static boolean allowsNull(JsonNode part) {
        var types = types(part);
        var values = values(part);
        return (types == null || types.contains(NULL))
                && (values == null || values.stream().anyMatch(JsonNode::isNull));
    }

    private static @Nullable Set<JsonNode> values(JsonNode part) {
        if (part.has("const")) return Set.of(part.get("const"));
        return part.path("enum").isArray()
                ? new LinkedHashSet<>(part.get("enum").values())
                : null;
    }

    private static @Nullable Set<String> types(JsonNode part) {
        var type = part.path("type");
        if (type.isString()) return Set.of(type.stringValue());
        if (type.isArray()) {
            var types = new TreeSet<String>();
            type.forEach(one -> types.add(one.asString()));
            return types;
        }
        return impliedTypes(part);
    }

    private static @Nullable Set<String> impliedTypes(JsonNode part) {
        if (part.has("properties") || part.has("additionalProperties")) return Set.of("object");
        if (part.has("items")) return Set.of("array");
        var values = values(part);
        if (values == null) return null;
        var types = new TreeSet<String>();
        values.forEach(value -> types.add(type(value)));
        return types;
    }

    private static String type(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> "string";
            case BOOLEAN -> "boolean";
            case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
            case ARRAY -> "array";
            case NULL -> NULL;
            default -> "object";
        };
    }
}
