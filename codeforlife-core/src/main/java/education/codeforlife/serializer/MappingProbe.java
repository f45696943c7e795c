package education.codeforlife.serializer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what the generated code of a serializer does, by running it with an object that is thrown away: which
 * attribute each component is mapped to, and whether the serializer maps it or leaves it to the engine.
 */
final class MappingProbe<E, W> {

    private final Writer<E, W> writer;
    private final RecordShape shape;
    private final E entity;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();
    private @Nullable RuntimeException failure;

    MappingProbe(Writer<E, W> writer, RecordShape shape, E entity) {
        this.writer = writer;
        this.shape = shape;
        this.entity = entity;
    }

    /** The attributes by the components that are mapped to them. */
    Map<String, String> attributes() {
        if (attributes.isEmpty()) failure = run("");
        return attributes;
    }

    /** The components that are mapped, to attributes of the entity or of objects within it. */
    Set<String> mapped() {
        run("");
        return asked;
    }

    /** Returns the failure of the generated code, though it had nothing to set. */
    @Nullable
    RuntimeException failure() {
        return failure;
    }

    /** Returns whether the engine is to write the component. */
    boolean isHanded(RecordShape.Component component) {
        return run(component.name()) instanceof Presence.Handed;
    }

    private @Nullable RuntimeException run(String probed) {
        var presence = new Presence();
        presence.collect(asked);
        try {
            presence.deciding(
                    (component, attribute) -> {
                        attributes.put(component, attribute);
                        return component.equals(probed);
                    },
                    () -> writer.update(entity, data(), presence));
            return null;
        } catch (RuntimeException e) {
            return e; // a mapping of the service's own may fail on values that no client would send
        }
    }

    @SuppressWarnings("unchecked") // the shape is that of the writer's record
    private W data() {
        return (W) sample(shape);
    }

    private static Record sample(RecordShape shape) {
        return shape.make(component -> sample(shape, component));
    }

    private static Map<?, ?> sampleMap(RecordShape.Component component) {
        return component.type() instanceof MapType map && map.value() instanceof RecordShape nested
                ? Map.of("", sample(nested))
                : Map.of();
    }

    private static @Nullable Object sample(RecordShape shape, RecordShape.Component component) {
        var type = shape.typeOf(component).toClass();
        if (type.isPrimitive()) return Primitives.zero(type);
        if (component.type() instanceof RecordShape nested) return sample(nested);
        if (Map.class.isAssignableFrom(type)) return sampleMap(component);
        if (!shape.isCollection(component)) return null;
        var elements = new ArrayList<Object>();
        if (component.nested() != null) elements.add(sample(Objects.requireNonNull(component.nested())));
        return Set.class.isAssignableFrom(type) ? new LinkedHashSet<>(elements) : List.copyOf(elements);
    }
}
