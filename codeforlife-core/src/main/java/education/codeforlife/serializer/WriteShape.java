package education.codeforlife.serializer;

import education.codeforlife.api.Internal;
import java.util.List;
import tools.jackson.databind.JavaType;

/**
 * A write record as clients see it: its fields in JSON, in their declared order.
 *
 * @since 0.1.0
 */
@Internal
public record WriteShape(Class<?> type, List<Field> fields) {

    /**
     * A component of the record.
     *
     * @param component its name in Java
     * @param name in JSON
     * @since 0.1.0
     */
    public record Field(String component, String name, Value value, boolean required, boolean nullable) {}

    /**
     * A kind of JSON value.
     *
     * @since 0.1.0
     */
    public sealed interface Value {}

    /**
     * A single value of a Java type with one form in JSON.
     *
     * @since 0.1.0
     */
    public record ScalarValue(Class<?> type) implements Value {}

    /**
     * One of several names.
     *
     * @since 0.1.0
     */
    public record ChoiceValue(Class<?> type, List<String> names) implements Value {}

    /**
     * A list; {@code unique} for a set.
     *
     * @since 0.1.0
     */
    public record ListValue(Value element, boolean unique) implements Value {}

    /**
     * An object whose keys the client chooses.
     *
     * @since 0.1.0
     */
    public record MapValue(Value value) implements Value {}

    /**
     * An object that is another write record.
     *
     * @since 0.1.0
     */
    public record NestedValue(WriteShape shape) implements Value {}

    /**
     * The key of another row, which the relation of the field names.
     *
     * @since 0.1.0
     */
    public record KeyValue() implements Value {}

    /**
     * A value that Jackson reads.
     *
     * @since 0.1.0
     */
    public record OtherValue(JavaType type) implements Value {}
}
