package education.codeforlife.openapi;

import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The schemas of objects that a document has by name, each made once. */
final class NamedSchemas {

    private record Named(Type owner, Schema<?> schema) {}

    private final Map<String, Named> byName = new LinkedHashMap<>();

    /**
     * Returns a reference to the schema with the name. If the document does not have it, it is made.
     *
     * @param owner the Java type that the schema describes
     * @param made fills the schema, which may refer to itself
     * @throws IllegalStateException if the name is that of another type's schema
     */
    Schema<?> ref(String name, Type owner, Consumer<Schema<?>> made) {
        var known = byName.get(name);
        if (known == null) {
            var schema = SchemaTypes.object();
            byName.put(name, new Named(owner, schema));
            made.accept(schema);
        } else if (!known.owner.equals(owner)) {
            throw new IllegalStateException("Two schemas are called " + name + ": that of "
                    + known.owner.getTypeName() + " and that of " + owner.getTypeName()
                    + ". Rename one of the types, or annotate it with @Schema(name = \"…\")");
        }
        return SchemaTypes.ref(name);
    }

    Map<String, Schema<?>> all() {
        var all = new LinkedHashMap<String, Schema<?>>();
        byName.forEach((name, named) -> all.put(name, named.schema));
        return all;
    }
}
