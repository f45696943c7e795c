package education.codeforlife.wire;

import education.codeforlife.api.Internal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.JsonNode;

/**
 * A Java type of which a value is a single value on the wire: text, a number, a boolean, a date, a UUID, a constant of
 * an enum. It reads such a value from JSON (bodies, forms, fixtures) or from text (queries, paths, keys of JSON
 * objects), and writes it.
 *
 * <pre>{@code
 * ScalarType.of(LocalDate.class).read("2024-02-30"); // throws a ScalarException: there is no such day
 * }</pre>
 *
 * <p>JSON values are never converted: {@code "5"} is not an integer, {@code 5} is not text. Only the digits of ASCII
 * are digits. Times are truncated to microseconds, which is what PostgreSQL stores.
 *
 * @since 0.1.0
 */
@Internal
public final class ScalarType<T> {

    private final Class<T> javaType;
    private final Function<JsonNode, T> json;
    private final Function<String, T> text;
    private final Function<T, String> writer;
    private final List<String> names;

    ScalarType(Class<T> javaType, Function<JsonNode, T> json, Function<String, T> text, Function<T, String> writer) {
        this(javaType, json, text, writer, List.of());
    }

    private ScalarType(
            Class<T> javaType,
            Function<JsonNode, T> json,
            Function<String, T> text,
            Function<T, String> writer,
            List<String> names) {
        this.javaType = javaType;
        this.json = json;
        this.text = text;
        this.writer = writer;
        this.names = names;
    }

    /**
     * Returns the scalar of the Java type.
     *
     * @throws IllegalStateException if values of the type are not single values on the wire
     */
    public static <T> ScalarType<T> of(Class<T> type) {
        return find(type)
                .orElseThrow(() -> new IllegalStateException(type.getName()
                        + " is not a scalar: use text, a number, a boolean, a date or time, a UUID or an enum"));
    }

    /** Returns the scalar of the Java type, boxed if it is primitive; empty if there is none. */
    @SuppressWarnings("unchecked") // the table's value has the type of its key
    public static <T> Optional<ScalarType<T>> find(Class<T> type) {
        var boxed = (Class<T>) ClassUtils.resolvePrimitiveIfNecessary(type);
        if (boxed.isEnum()) return Optional.of(ofEnum(boxed, constant -> ((Enum<?>) constant).name()));
        return Optional.ofNullable((ScalarType<T>) ScalarTypes.BY_CLASS.get(boxed));
    }

    /** Returns the scalar of an enum's constants, each of which is written as the function says. */
    public static <T> ScalarType<T> ofEnum(Class<T> type, Function<? super T, String> name) {
        var constants = new LinkedHashMap<String, T>();
        for (var constant : type.getEnumConstants()) constants.put(name.apply(constant), constant);
        var scalar = ScalarTypes.ofText(type, text -> constant(constants, text), name::apply);
        return new ScalarType<>(type, scalar.json, scalar.text, scalar.writer, List.copyOf(constants.keySet()));
    }

    private static <T> T constant(Map<String, T> constants, String name) {
        var constant = constants.get(name);
        if (constant == null) throw ScalarException.malformed();
        return constant;
    }

    /** Returns the Java type of the values, boxed. */
    public Class<T> javaType() {
        return javaType;
    }

    /** Returns the values of an enum as they are written; empty for any other type. */
    public List<String> names() {
        return names;
    }

    /**
     * Reads a JSON value.
     *
     * @throws ScalarException if it is not a value of this type
     */
    public T read(JsonNode node) {
        return json.apply(node);
    }

    /**
     * Reads the text of a query, a path or a key of a JSON object.
     *
     * @throws ScalarException if it is not a value of this type
     */
    public T read(String value) {
        return text.apply(value);
    }

    /** Reads the text, or returns {@code null} if it is not a value of this type. */
    public @Nullable T readOrNull(String value) {
        try {
            return read(value);
        } catch (ScalarException e) {
            return null;
        }
    }

    /** Writes the value as text that {@link #read(String)} reads. */
    public String write(T value) {
        return writer.apply(value);
    }

    @Override
    public String toString() {
        return javaType.getSimpleName();
    }
}
