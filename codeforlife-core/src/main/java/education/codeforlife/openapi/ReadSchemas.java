package education.codeforlife.openapi;

import education.codeforlife.openapi.NamedSchemas.Kind;
import education.codeforlife.pagination.LimitOffsetPage;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/** The schemas of values as the mapper of the service writes them, and of bodies that it reads into such types. */
final class ReadSchemas {

    private static final String BODY = "Input";

    private final JsonMapper json;
    private final NamedSchemas names;
    private final @Nullable ConstraintKeywords constraints;

    private ReadSchemas(JsonMapper json, NamedSchemas names, @Nullable ConstraintKeywords constraints) {
        this.json = json;
        this.names = names;
        this.constraints = constraints;
    }

    static ReadSchemas ofAnswers(JsonMapper json, NamedSchemas names) {
        return new ReadSchemas(json, names, null);
    }

    /** Returns the schemas of bodies of ordinary controllers, in which members are required if constraints say so. */
    static ReadSchemas ofBodies(JsonMapper json, NamedSchemas names, ConstraintKeywords constraints) {
        return new ReadSchemas(json, names, constraints);
    }

    /** Adds what constraints say of a member of a body; returns whether an object may be without it. */
    boolean constrain(Schema<?> schema, Class<?> owner, String property) {
        if (constraints == null) return false;
        constraints.add(schema, owner, property);
        return !constraints.isRequired(owner, property);
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
        var name = name(type);
        var owner = type.toCanonical();
        return constraints == null
                ? names.ref(name, owner, Kind.ANSWERED, made)
                : names.ref(name + BODY, owner, Kind.SENT, made);
    }

    private static String name(JavaType type) {
        if (type.getRawClass() == LimitOffsetPage.class) return name(type.containedTypeOrUnknown(0)) + "Page";
        var name = new StringBuilder(DeclaredSchema.nameOf(type.getRawClass()));
        for (int i = 0; i < type.containedTypeCount(); i++) name.append(name(type.containedType(i)));
        return name.toString();
    }
}
