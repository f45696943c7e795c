package education.codeforlife.serializer;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

/**
 * Checks that generated code writes each component of a write record that is not marked as {@link Unmapped}: MapStruct
 * cannot know the mark.
 */
final class UnmappedCheck {

    private UnmappedCheck() {}

    /** @throws IllegalStateException if a component is lost */
    static void check(Writer<?, ?> writer, RecordShape shape, Class<?> entity) {
        if (isGenerated(writer)) check(shape, mapped(writer, shape, entity));
    }

    private static void check(RecordShape shape, @Nullable Set<String> mapped) {
        if (mapped == null) return;
        for (var component : shape.components()) {
            if (component.unmapped() || mapped.contains(component.name())) continue;
            throw new IllegalStateException("Component " + component.name() + " of "
                    + shape.type().getName() + " is not mapped: map it, or annotate it with @Unmapped");
        }
    }

    private static <E, W> @Nullable Set<String> mapped(Writer<E, W> writer, RecordShape shape, Class<?> entityType) {
        var entity = WritePlan.blank(writer, entityType);
        return entity == null ? null : new MappingProbe<>(writer, shape, entity).mapped();
    }

    /** MapStruct names what it generates after the mapper, and implements the method that the mapper leaves open. */
    private static boolean isGenerated(Writer<?, ?> writer) {
        return type(writer).getSimpleName().endsWith("Impl")
                && Arrays.stream(type(writer).getDeclaredMethods())
                        .anyMatch(method -> method.getName().equals("update") && method.getParameterCount() == 3);
    }

    private static Class<?> type(Writer<?, ?> writer) {
        return ClassUtils.getUserClass(writer.getClass());
    }
}
