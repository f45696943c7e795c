package education.codeforlife.event.test;

import education.codeforlife.event.test.RecordFields.Field;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes the JSON schema of a record: of one type, with all fields in the order of their names. */
final class RecordSchema {

    private static final String TYPE = "type";

    private final boolean published;

    /** The places of the records that are being described: one that contains itself refers to its place. */
    private final Map<Class<?>, String> places = new HashMap<>();

    private RecordSchema(boolean published) {
        this.published = published;
    }

    /** Returns the schema of what is written: fields that each event has are required. */
    static ObjectNode ofPublished(Class<? extends Record> record) {
        return new RecordSchema(true).ofRecord(record, "#");
    }

    /** Returns the schema of what is read: fields that cannot be null are required. */
    static ObjectNode ofSubscribed(Class<? extends Record> record) {
        return new RecordSchema(false).ofRecord(record, "#");
    }

    private ObjectNode ofRecord(Class<?> record, String place) {
        var open = places.putIfAbsent(record, place);
        if (open != null) return node().put("$ref", open);
        var schema = node().put(TYPE, "object");
        var properties = schema.putObject("properties");
        var required = new TreeSet<String>();
        RecordFields.of(record).stream()
                .sorted(Comparator.comparing(Field::name))
                .forEach(field -> {
                    if (!published && !field.isRead()) return;
                    properties.set(field.name(), ofField(field, place + "/properties/" + field.name()));
                    if (published ? field.isWritten() : !field.isNullable()) required.add(field.name());
                });
        var names = schema.putArray("required");
        required.forEach(names::add);
        places.remove(record);
        return schema;
    }

    private static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** A field that is written by an own serializer may be anything. */
    private ObjectNode ofField(Field field, String place) {
        if (!field.isPlain()) return node();
        return field.isNullable() ? orNull(field.type(), place) : ofType(field.type(), place);
    }

    private ObjectNode ofType(JavaType type, String place) {
        var raw = type.getRawClass();
        var value = ValueSchemas.find(raw);
        if (value.isPresent()) return value.get();
        if (raw == Optional.class) return orNull(type, place);
        if (raw.isRecord()) return ofRecord(raw, place);
        if (raw.isEnum()) return ofEnum(raw);
        if (type.isMapLikeType()) {
            return node().put(TYPE, "object")
                    .set("additionalProperties", ofContent(type, place + "/additionalProperties"));
        }
        return node().put(TYPE, "array").set("items", ofContent(type, place + "/items"));
    }

    private ObjectNode ofContent(JavaType container, String place) {
        return ofType(container.getContentType(), place);
    }

    private static ObjectNode ofEnum(Class<?> type) {
        var schema = node().put(TYPE, "string");
        var constants = schema.putArray("enum");
        RecordFields.constantsOf(type).forEach(constants::add);
        return schema;
    }

    /** Null is an alternative, since a reference or an enum cannot have a second type. */
    private ObjectNode orNull(JavaType type, String place) {
        var value = type.hasRawClass(Optional.class) ? type.getContentType() : type;
        var schema = node();
        var alternatives = schema.putArray("anyOf");
        alternatives.add(ofType(value, place + "/anyOf/0"));
        alternatives.addObject().put(TYPE, "null");
        return schema;
    }
}
