package education.codeforlife.openapi;

import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Makes schemas of OpenAPI 3.1. */
final class SchemaTypes {

    private static final String COMPONENTS = "#/components/schemas/";

    private SchemaTypes() {}

    /** Returns a schema that every value matches. */
    static Schema<?> any() {
        return new Schema<>(SpecVersion.V31);
    }

    static Schema<?> of(String type) {
        var schema = any();
        schema.setTypes(new LinkedHashSet<>(Set.of(type)));
        return schema;
    }

    static Schema<?> of(String type, String format) {
        var schema = of(type);
        schema.setFormat(format);
        return schema;
    }

    static Schema<?> text() {
        return of("string");
    }

    static Schema<?> object() {
        return of("object");
    }

    static Schema<?> list(Schema<?> element) {
        var list = of("array");
        list.setItems(element);
        return list;
    }

    /** Returns an object with any keys and values of one kind. */
    static Schema<?> map(Schema<?> value) {
        var map = object();
        map.setAdditionalProperties(value);
        return map;
    }

    static Schema<?> choice(List<String> names) {
        var choice = new Schema<Object>(SpecVersion.V31);
        choice.setTypes(new LinkedHashSet<>(Set.of("string")));
        choice.setEnum(List.copyOf(names));
        return choice;
    }

    static Schema<?> ref(String name) {
        var ref = any();
        ref.set$ref(COMPONENTS + name);
        return ref;
    }

    /** Returns a schema that null matches, too. */
    static Schema<?> orNull(Schema<?> schema) {
        if (schema.get$ref() == null && schema.getTypes() == null) return schema;
        if (schema.get$ref() != null || schema.getEnum() != null) return anyOf(schema, of("null"));
        schema.addType("null");
        return schema;
    }

    static Schema<?> anyOf(Schema<?>... schemas) {
        var any = any();
        any.setAnyOf(List.of(schemas));
        return any;
    }
}
