package education.codeforlife.fake.processor;

import java.util.Map;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The values that methods of a fake return until a test sets an answer. */
final class ZeroValues {

    private static final Map<String, String> EMPTY = Map.ofEntries(
            Map.entry("java.lang.Iterable", "java.util.List.of()"),
            Map.entry("java.util.Collection", "java.util.List.of()"),
            Map.entry("java.util.List", "java.util.List.of()"),
            Map.entry("java.util.Set", "java.util.Set.of()"),
            Map.entry("java.util.Map", "java.util.Map.of()"),
            Map.entry("java.util.Optional", "java.util.Optional.empty()"),
            Map.entry("java.util.OptionalInt", "java.util.OptionalInt.empty()"),
            Map.entry("java.util.OptionalLong", "java.util.OptionalLong.empty()"),
            Map.entry("java.util.OptionalDouble", "java.util.OptionalDouble.empty()"),
            Map.entry("java.util.stream.Stream", "java.util.stream.Stream.empty()"),
            Map.entry("java.util.stream.IntStream", "java.util.stream.IntStream.empty()"),
            Map.entry("java.util.stream.LongStream", "java.util.stream.LongStream.empty()"),
            Map.entry("java.util.stream.DoubleStream", "java.util.stream.DoubleStream.empty()"));

    private ZeroValues() {}

    /** Returns the expression of the value, or an empty block for {@code void}. */
    static String of(TypeMirror type, TypeNames names) {
        if (type.getKind() == TypeKind.VOID) {
            return "{}";
        }
        if (type.getKind() == TypeKind.BOOLEAN) {
            return "false";
        }
        return type.getKind().isPrimitive() ? "0" : reference(type, names);
    }

    private static String reference(TypeMirror type, TypeNames names) {
        if (!(type instanceof DeclaredType declared)) {
            return "null";
        }
        var empty = EMPTY.get(
                ((TypeElement) declared.asElement()).getQualifiedName().toString());
        if (empty == null) {
            return "null";
        }
        var owner = empty.substring(0, empty.lastIndexOf('.'));
        return names.name(owner) + empty.substring(owner.length());
    }
}
