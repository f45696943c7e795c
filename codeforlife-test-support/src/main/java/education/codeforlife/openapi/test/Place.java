package education.codeforlife.openapi.test;

import org.jspecify.annotations.Nullable;

/**
 * A place in an API, in words: {@code GET /fruits/: field `data[].name` of answer 200}.
 *
 * @param operation method and path
 * @param part of the operation, such as {@code the body}; null for the operation itself
 * @param path of the field in the part; empty for the part itself
 * @param schema the name of the shared schema that the place is in, if any
 * @param local the path of the field in that schema
 */
record Place(
        String operation,
        @Nullable String part,
        String path,
        @Nullable String schema,
        String local) {

    static Place of(String operation) {
        return new Place(operation, null, "", null, "");
    }

    /** Returns the place of a part, or of a part of this part: {@code media type text/csv of answer 200}. */
    Place part(String name) {
        return new Place(operation, part == null ? name : name + " of " + part, "", null, "");
    }

    Place field(String name) {
        return new Place(operation, part, joined(path, name), schema, joined(local, name));
    }

    Place elements() {
        return new Place(operation, part, path + "[]", schema, local + "[]");
    }

    /** Returns the place of the values of a map. */
    Place values() {
        return new Place(operation, part, path + "{}", schema, local + "{}");
    }

    Place in(@Nullable String sharedSchema) {
        return sharedSchema == null ? this : new Place(operation, part, path, sharedSchema, "");
    }

    /** The same place of a shared schema has the same key in each operation. */
    String key() {
        return schema == null ? toString() : schema + " " + local;
    }

    private static String joined(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    @Override
    public String toString() {
        if (part == null) return operation;
        return operation + ": " + (path.isEmpty() ? part : "field `" + path + "` of " + part);
    }
}
