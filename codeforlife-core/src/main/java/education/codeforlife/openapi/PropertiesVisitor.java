package education.codeforlife.openapi;

import com.fasterxml.jackson.annotation.JsonFormat;
import education.codeforlife.serializer.ShownOnce;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Optional;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.jsonFormatVisitors.JsonFormatVisitable;
import tools.jackson.databind.jsonFormatVisitors.JsonObjectFormatVisitor;
import tools.jackson.databind.ser.BeanPropertyWriter;

/** Is told by Jackson's serializer of a class which members its objects have. */
final class PropertiesVisitor extends JsonObjectFormatVisitor.Base {

    /** The extension of a member that later answers do not have. */
    static final String SHOWN_ONCE = "x-shown-once";

    private final ReadSchemas schemas;
    private final Class<?> owner;
    private final Schema<?> object;

    /** @param object the schema that gets the members */
    PropertiesVisitor(ReadSchemas schemas, Class<?> owner, Schema<?> object, SerializationContext context) {
        super(context);
        this.schemas = schemas;
        this.owner = owner;
        this.object = object;
    }

    @Override
    public void property(BeanProperty property) {
        if (!(property instanceof BeanPropertyWriter writer)) {
            property(property.getName(), property.getType());
            return;
        }
        var schema = schema(writer);
        boolean optional = schemas.constrain(schema, owner, writer.getMember().getName());
        object.addProperty(property.getName(), schema);
        if (!optional && !isLeftOut(writer)) object.addRequiredItem(property.getName());
    }

    /** Whether an answer may be without the member, as with {@code @JsonInclude(NON_NULL)}. */
    private boolean isLeftOut(BeanPropertyWriter writer) {
        var included = writer.findPropertyInclusion(getContext().getConfig(), owner);
        return writer.willSuppressNulls()
                || switch (included.getValueInclusion()) {
                    case ALWAYS, USE_DEFAULTS -> false;
                    default -> true;
                };
    }

    private Schema<?> schema(BeanPropertyWriter writer) {
        var declared = writer.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
        var schema = DeclaredSchema.find(declared).orElseGet(() -> written(writer));
        var nullable = Nullness.isNullable(writer.getMember().getMember()) ? SchemaTypes.orNull(schema) : schema;
        if (writer.getAnnotation(Deprecated.class) != null) nullable.setDeprecated(true);
        if (writer.getAnnotation(ShownOnce.class) != null) markAsShownOnce(nullable);
        return DeclaredSchema.describe(nullable, declared);
    }

    private static void markAsShownOnce(Schema<?> schema) {
        schema.setDescription("Shown once.");
        schema.addExtension(SHOWN_ONCE, true);
    }

    private Schema<?> written(BeanPropertyWriter writer) {
        var place = new Place(owner, writer.getName());
        var own = writer.getSerializer();
        if (own == null) return schemas.of(writer.getType(), place);
        boolean usual =
                writer.getAnnotation(JsonSerialize.class) == null && writer.getAnnotation(JsonFormat.class) == null;
        var known = usual ? SchemaVisitor.known(writer.getType()) : Optional.<Schema<?>>empty();
        return known.orElseGet(() -> SchemaVisitor.visit(own, writer.getType(), schemas, place, getContext()));
    }

    @Override
    public void property(String name, JsonFormatVisitable handler, JavaType type) {
        property(name, type);
    }

    private void property(String name, JavaType type) {
        object.addProperty(name, schemas.of(type, new Place(owner, name)));
        object.addRequiredItem(name);
    }

    @Override
    public void optionalProperty(BeanProperty property) {
        property(property);
    }

    @Override
    public void optionalProperty(String name, JsonFormatVisitable handler, JavaType type) {
        property(name, handler, type);
    }
}
