package education.codeforlife.serializer;

import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mapstruct.AfterMapping;
import org.mapstruct.BeforeMapping;
import org.mapstruct.Condition;
import org.mapstruct.SourcePropertyName;
import org.mapstruct.TargetPropertyName;

/**
 * Which components of a write record, and of the records nested in it, were present in the JSON: a record alone cannot
 * tell absent from null. The context of a generated {@link Writer#update}; not thread-safe.
 *
 * @since 0.1.0
 */
public final class Presence {

    /** The components of a record that are {@link Unmapped}. */
    private static final ClassValue<Set<String>> UNMAPPED = new ClassValue<>() {
        @Override
        protected Set<String> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .filter(component -> component.isAnnotationPresent(Unmapped.class))
                    .map(RecordComponent::getName)
                    .collect(Collectors.toSet());
        }
    };

    private final Map<Record, Set<String>> present;
    private final Deque<Record> current = new ArrayDeque<>(2);
    private @Nullable Generated generated;
    private @Nullable Set<String> asked;

    /** A presence without anything in it. */
    public Presence() {
        this(new IdentityHashMap<>(1)); // most bodies are one object
    }

    /** @param present empty, and by identity: nested records may be equal */
    Presence(Map<Record, Set<String>> present) {
        this.present = present;
    }

    /** The presence of exactly the given components of one record; for tests and for writing outside a request. */
    public static Presence of(Record data, String... components) {
        return new Presence().add(data, Set.of(components));
    }

    Presence add(Record data, Set<String> components) {
        present.put(data, components);
        return this;
    }

    /** Returns whether the component of the record, nested or not, was present; {@code null} has nothing present. */
    public boolean has(@Nullable Record data, String component) {
        if (data == null) return false;
        var components = present.get(data);
        return components != null && components.contains(component);
    }

    /** Returns whether the component of the record that is being mapped was present. */
    public boolean isPresent(String component) {
        return has(current.peek(), component);
    }

    /**
     * Asked by generated code before it sets a property; false for a component that the engine writes itself, or the
     * serializer.
     */
    @Condition
    public boolean isPresent(@SourcePropertyName String component, @TargetPropertyName String attribute) {
        var data = current.peek();
        if (data != null && UNMAPPED.get(data.getClass()).contains(component)) return false;
        if (asked != null && data == current.peekLast()) asked.add(component);
        if (generated != null && current.size() == 1) return generated.sets(component, attribute);
        return has(data, component);
    }

    /** Called by generated code when it starts to map a record, so that nested names stay apart. */
    @BeforeMapping
    public void enter(@Nullable Record data) {
        if (data != null) current.push(data); // generated code returns early for null, without leaving
    }

    /** Called by generated code when it has mapped a record. */
    @AfterMapping
    public void leave(@Nullable Record data) {
        current.poll();
    }

    /** Collects which components of the outermost record generated code asks for, also for an object within the entity. */
    void collect(Set<String> asked) {
        this.asked = asked;
    }

    /** Decides what generated code sets on the entity itself, while the work runs. */
    void deciding(Generated decision, Runnable work) {
        generated = decision;
        try {
            work.run();
        } finally {
            generated = null;
            current.clear();
        }
    }

    /** Thrown where generated code comes to a value that the engine writes. */
    RuntimeException handed() {
        return new Handed();
    }

    /** A setter that generated code calls on the entity. */
    @FunctionalInterface
    interface Generated {
        boolean sets(String component, String attribute);
    }

    /** Generated code came to a value that the engine writes. */
    static final class Handed extends IllegalStateException {

        Handed() {
            super("Nested records and collections are written by the engine of serializers: call it, not update(...)");
        }
    }
}
