package education.codeforlife.openapi;

import education.codeforlife.pagination.LimitOffsetPage;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Arrays;
import java.util.function.Consumer;
import org.springframework.core.ResolvableType;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/** The schemas of what is answered with, as the mapper of the service writes it. */
final class ReadSchemas {

    private final JsonMapper json;
    private final NamedSchemas names;

    ReadSchemas(JsonMapper json, NamedSchemas names) {
        this.json = json;
        this.names = names;
    }

    /**
     * Returns the schema of a type.
     *
     * @param variable stands in for each type variable that the type leaves open
     * @throws IllegalStateException if it is not known how the type is written
     */
    Schema<?> of(ResolvableType type, ResolvableType variable, Place place) {
        return of(javaType(type, variable), place);
    }

    private JavaType javaType(ResolvableType type, ResolvableType variable) {
        var raw = type.resolve(variable.toClass());
        if (!type.hasGenerics()) return json.constructType(raw);
        var generics = Arrays.stream(type.getGenerics())
                .map(generic -> javaType(generic, variable))
                .toArray(JavaType[]::new);
        return json.getTypeFactory().constructParametricType(raw, generics);
    }

    Schema<?> of(JavaType type, Place place) {
        var known = SchemaVisitor.known(type);
        if (known.isPresent()) return known.get();
        var visitor = new SchemaVisitor(this, place);
        json.writer().acceptJsonFormatVisitor(type, visitor);
        return visitor.schema();
    }

    /**
     * Returns the reference to an object's schema.
     *
     * @param made fills the schema if it is new
     */
    Schema<?> object(JavaType type, Consumer<Schema<?>> made) {
        return names.ref(name(type), type, made);
    }

    private static String name(JavaType type) {
        if (type.getRawClass() == LimitOffsetPage.class) return name(type.containedTypeOrUnknown(0)) + "Page";
        var name = new StringBuilder(DeclaredSchema.nameOf(type.getRawClass()));
        for (int i = 0; i < type.containedTypeCount(); i++) name.append(name(type.containedType(i)));
        return name.toString();
    }
}
