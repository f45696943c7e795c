package education.codeforlife.openapi;

import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The schemas of objects that a document has by name, each made once. */
final class NamedSchemas {

    /** Whether a schema describes what is sent or what is answered. */
    enum Kind {
        SENT("Input"),
        ANSWERED("Answer");

        private final String suffix;

        Kind(String suffix) {
            this.suffix = suffix;
        }
    }

    private record Named(String owner, Kind kind, Schema<?> schema) {}

    private final Map<String, Named> byName = new LinkedHashMap<>();

    /**
     * Returns a reference to the schema with the name. If the document does not have it, it is made. If a type is both
     * sent and answered, the second schema has a suffix.
     *
     * @param owner the Java type that the schema describes
     * @param made fills the schema, which may refer to itself
     * @throws IllegalStateException if the name is that of another type's schema
     */
    Schema<?> ref(String name, String owner, Kind kind, Consumer<Schema<?>> made) {
        var known = byName.get(name);
        if (known != null && known.owner.equals(owner) && known.kind != kind) {
            return ref(name + kind.suffix, owner, kind, made);
        }
        if (known == null) {
            var schema = SchemaTypes.object();
            byName.put(name, new Named(owner, kind, schema));
            made.accept(schema);
        } else if (!known.owner.equals(owner)) {
            throw new IllegalStateException("Two schemas are called " + name + ": that of " + known.owner
                    + " and that of " + owner
                    + ". Rename one of the types, or annotate it with @Schema(name = \"…\")");
        }
        return SchemaTypes.ref(name);
    }

    /** Returns the schema that a reference leads to; empty if it is not one of these. */
    Optional<Schema<?>> find(String ref) {
        return Optional.ofNullable(byName.get(ref.substring(ref.lastIndexOf('/') + 1)))
                .map(Named::schema);
    }

    Map<String, Schema<?>> all() {
        var all = new LinkedHashMap<String, Schema<?>>();
        byName.forEach((name, named) -> all.put(name, named.schema));
        return all;
    }
}
