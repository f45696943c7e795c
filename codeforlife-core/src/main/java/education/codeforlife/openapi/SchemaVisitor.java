package education.codeforlife.openapi;

import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.jsonFormatVisitors.JsonAnyFormatVisitor;
import tools.jackson.databind.jsonFormatVisitors.JsonArrayFormatVisitor;
import tools.jackson.databind.jsonFormatVisitors.JsonBooleanFormatVisitor;
import tools.jackson.databind.jsonFormatVisitors.JsonFormatTypes;
import tools.jackson.databind.jsonFormatVisitors.JsonFormatVisitable;
import tools.jackson.databind.jsonFormatVisitors.JsonFormatVisitorWrapper;
import tools.jackson.databind.jsonFormatVisitors.JsonIntegerFormatVisitor;
import tools.jackson.databind.jsonFormatVisitors.JsonMapFormatVisitor;
import tools.jackson.databind.jsonFormatVisitors.JsonNullFormatVisitor;
import tools.jackson.databind.jsonFormatVisitors.JsonNumberFormatVisitor;
import tools.jackson.databind.jsonFormatVisitors.JsonObjectFormatVisitor;
import tools.jackson.databind.jsonFormatVisitors.JsonStringFormatVisitor;
import tools.jackson.databind.jsonFormatVisitors.JsonValueFormat;

/** Is told by Jackson's serializer of one type how its values are written. */
final class SchemaVisitor extends JsonFormatVisitorWrapper.Base {

    private static final Set<Class<?>> ANYTHING = Set.of(Object.class, JsonNode.class);

    private final ReadSchemas schemas;
    private final Place place;
    private @Nullable Schema<?> schema;

    SchemaVisitor(ReadSchemas schemas, Place place) {
        this.schemas = schemas;
        this.place = place;
    }

    /** Returns the schema of a type that is written in one way only. */
    static Optional<Schema<?>> known(JavaType type) {
        var raw = type.getRawClass();
        var declared = DeclaredSchema.find(raw.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class));
        if (declared.isPresent()) return declared;
        if (ANYTHING.contains(raw)) return Optional.of(SchemaTypes.any());
        return ScalarSchemas.find(raw);
    }

    /** Returns the schema, when the serializer has told. */
    Schema<?> schema() {
        return Objects.requireNonNull(schema);
    }

    @Override
    public @Nullable JsonObjectFormatVisitor expectObjectFormat(JavaType type) {
        var made = new AtomicReference<Schema<?>>();
        schema = schemas.object(type, made::set);
        var object = made.get();
        return object == null ? null : new PropertiesVisitor(schemas, type.getRawClass(), object, getContext());
    }

    @Override
    public JsonArrayFormatVisitor expectArrayFormat(JavaType type) {
        var list = SchemaTypes.list(SchemaTypes.any());
        schema = list;
        return new JsonArrayFormatVisitor.Base(getContext()) {
            @Override
            public void itemsFormat(JsonFormatVisitable handler, JavaType element) {
                list.setItems(of(handler, element));
            }

            @Override
            public void itemsFormat(JsonFormatTypes format) {
                list.setItems(SchemaTypes.of(format.value()));
            }
        };
    }

    @Override
    public JsonMapFormatVisitor expectMapFormat(JavaType type) {
        var map = SchemaTypes.map(SchemaTypes.any());
        schema = map;
        return new JsonMapFormatVisitor.Base(getContext()) {
            @Override
            public void valueFormat(JsonFormatVisitable handler, JavaType value) {
                map.setAdditionalProperties(of(handler, value));
            }
        };
    }

    private Schema<?> of(JsonFormatVisitable handler, JavaType type) {
        return known(type).orElseGet(() -> visit(handler, type, schemas, place, getContext()));
    }

    static Schema<?> visit(
            JsonFormatVisitable handler,
            JavaType type,
            ReadSchemas schemas,
            Place place,
            SerializationContext context) {
        var visitor = new SchemaVisitor(schemas, place);
        visitor.setContext(context);
        handler.acceptJsonFormatVisitor(visitor, type);
        return visitor.schema();
    }

    @Override
    public JsonStringFormatVisitor expectStringFormat(JavaType type) {
        var text = SchemaTypes.text();
        schema = text;
        return new JsonStringFormatVisitor.Base() {
            @Override
            public void enumTypes(Set<String> names) {
                schema = SchemaTypes.choice(List.copyOf(names));
            }

            @Override
            public void format(JsonValueFormat format) {
                text.setFormat(format.toString());
            }
        };
    }

    @Override
    public JsonNumberFormatVisitor expectNumberFormat(JavaType type) {
        schema = SchemaTypes.of("number");
        return new JsonNumberFormatVisitor.Base();
    }

    @Override
    public JsonIntegerFormatVisitor expectIntegerFormat(JavaType type) {
        schema = SchemaTypes.of("integer");
        return new JsonIntegerFormatVisitor.Base();
    }

    @Override
    public JsonBooleanFormatVisitor expectBooleanFormat(JavaType type) {
        schema = SchemaTypes.of("boolean");
        return new JsonBooleanFormatVisitor.Base();
    }

    @Override
    public JsonNullFormatVisitor expectNullFormat(JavaType type) {
        schema = SchemaTypes.of("null");
        return new JsonNullFormatVisitor.Base();
    }

    @Override
    public JsonAnyFormatVisitor expectAnyFormat(JavaType type) {
        if (!isAnything(type)) throw place.withoutSchema(type);
        schema = SchemaTypes.any();
        return new JsonAnyFormatVisitor.Base();
    }

    private static boolean isAnything(JavaType type) {
        return type.isJavaLangObject() || type.isTypeOrSubTypeOf(JsonNode.class) || type.hasRawClass(Map.class);
    }
}
