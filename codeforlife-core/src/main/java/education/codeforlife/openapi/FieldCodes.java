package education.codeforlife.openapi;

import education.codeforlife.column.ColumnBounds;
import education.codeforlife.serializer.WriteShape;
import education.codeforlife.serializer.WriteShape.Field;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The codes of the errors that a field of a write record can have before the database is asked. */
final class FieldCodes {

    private static final Set<Class<?>> BOUNDED = Set.of(Byte.class, Short.class, Integer.class, Long.class);

    private FieldCodes() {}

    /** @param constraints the codes of the component's constraints */
    static List<String> of(Field field, Stream<String> constraints, ColumnBounds column) {
        var codes = new TreeSet<>(of(field.value()));
        if (field.required()) codes.add("required");
        constraints.forEach(codes::add);
        if (column.maxLength() != null) codes.add("max_length");
        if (!field.nullable()) codes.add("null");
        return List.copyOf(codes);
    }

    private static Set<String> of(WriteShape.Value value) {
        if (value instanceof WriteShape.ScalarValue scalar) return ofScalar(scalar.type());
        if (value instanceof WriteShape.ChoiceValue) return Set.of("invalid_choice");
        if (value instanceof WriteShape.ListValue) return Set.of("not_a_list");
        if (value instanceof WriteShape.MapValue) return Set.of("not_a_dict");
        if (value instanceof WriteShape.KeyValue) return Set.of("incorrect_type", "does_not_exist");
        return Set.of("invalid");
    }

    private static Set<String> ofScalar(Class<?> type) {
        if (type == String.class) {
            return Set.of("invalid", "null_characters_not_allowed", "surrogate_characters_not_allowed");
        }
        return BOUNDED.contains(type) ? Set.of("invalid", "min_value", "max_value") : Set.of("invalid");
    }
}
