package education.codeforlife.serializer;

import jakarta.persistence.metamodel.PluralAttribute;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.Hibernate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.ResolvableType;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/**
 * The components that a serializer maps itself, and those that it leaves to the engine.
 *
 * @param attributes those of the entity by the components that are mapped to them
 * @param bindings of the components that the engine writes
 * @param emptied of the collections that the engine writes only when null was sent
 * @param readers of the components that are read of a stored row, if there are rules over several fields
 * @param cleared collections without a setter, which generated code would empty at each change
 */
record WritePlan(
        RecordShape shape,
        Map<String, String> attributes,
        Map<String, Binding> bindings,
        Map<String, Binding> emptied,
        List<Elements> cleared,
        Map<String, Binding> readers) {

    static WritePlan none(RecordShape shape) {
        return new WritePlan(shape, Map.of(), Map.of(), Map.of(), List.of(), Map.of());
    }

    /** @throws IllegalStateException if the engine could not write what is left to it */
    static <E, W> WritePlan of(
            Writer<E, W> writer, RecordShape shape, Class<?> entityType, Bindings bindings, boolean judged) {
        var entity = blank(writer, entityType);
        if (entity == null) return none(shape);
        var getterOnly = getterOnly(shape, entityType, bindings);
        getterOnly.forEach(elements -> elements.property().setField(entity, elements.empty()));
        var probe = new MappingProbe<>(writer, shape, entity);
        var attributes = probe.attributes();
        if (probe.failure() instanceof UnsupportedOperationException failure && !getterOnly.isEmpty()) {
            throw unmodifiable(getterOnly, failure);
        }
        var written = new HashMap<String, Binding>();
        var emptied = new HashMap<String, Binding>();
        for (var component : shape.mapped()) {
            var attribute = attributes.get(component.name());
            if (attribute == null || (component.nested() == null && !shape.isCollection(component))) continue;
            var property = bindings.property(entityType, attribute);
            if (probe.isHanded(component)) {
                if (shape.typeOf(component).getType().equals(property.type().getType())) {
                    requireNoMapping(writer, shape, component, property);
                }
                written.put(component.name(), bindings.binding(shape, component, property));
            } else if (property.attribute() instanceof PluralAttribute<?, ?, ?>) {
                emptied.put(component.name(), bindings.emptied(component, property));
            }
        }
        var cleared = getterOnly.stream()
                .filter(elements -> attributes.containsValue(elements.property().name()))
                .toList();
        var readers = judged ? readers(shape, entityType, attributes, written, bindings) : Map.<String, Binding>of();
        return new WritePlan(shape, attributes, written, emptied, cleared, readers);
    }

    /** MapStruct prefers a generic method, such as those for what the engine writes, to one of exactly these types. */
    private static void requireNoMapping(
            Writer<?, ?> writer, RecordShape shape, RecordShape.Component component, Property property) {
        var sent = shape.typeOf(component).getType();
        for (var method : ReflectionUtils.getUniqueDeclaredMethods(ClassUtils.getUserClass(writer.getClass()))) {
            boolean maps = method.getParameterCount() > 0
                    && method.getGenericParameterTypes()[0].equals(sent)
                    && method.getGenericReturnType().equals(property.type().getType());
            if (maps) {
                throw new IllegalStateException("Method " + method.getName() + " is not used for component "
                        + component.name() + " of " + shape.type().getName()
                        + ": annotate it with @Named, and map the component with qualifiedByName");
            }
        }
    }

    private static Map<String, Binding> readers(
            RecordShape shape,
            Class<?> entityType,
            Map<String, String> attributes,
            Map<String, Binding> written,
            Bindings bindings) {
        var readers = new HashMap<String, Binding>();
        for (var component : shape.mapped()) {
            var known = written.get(component.name());
            var attribute = attributes.getOrDefault(component.name(), component.name());
            readers.put(
                    component.name(),
                    known != null
                            ? known
                            : bindings.reader(shape, component, bindings.property(entityType, attribute)));
        }
        return readers;
    }

    /** An entity that is thrown away; {@code null} if none can be made. */
    static <E> @Nullable E blank(Writer<E, ?> writer, Class<?> entityType) {
        try {
            return writer.newEntity();
        } catch (RuntimeException e) {
            return blank(entityType);
        }
    }

    @SuppressWarnings("unchecked") // the entity type is the writer's
    private static <E> @Nullable E blank(Class<?> entityType) {
        try {
            return (E) BeanUtils.instantiateClass(entityType);
        } catch (RuntimeException e) {
            return null;
        }
    }

    private static List<Elements> getterOnly(RecordShape shape, Class<?> entityType, Bindings bindings) {
        var found = new ArrayList<Elements>();
        for (var component : shape.mapped()) {
            if (!shape.isCollection(component)) continue;
            var property = bindings.property(entityType, component.name());
            boolean managed = property.attribute() instanceof PluralAttribute<?, ?, ?>;
            if (managed && !property.hasSetter()) found.add(new Elements(property, true));
        }
        return found;
    }

    private static IllegalStateException unmodifiable(List<Elements> collections, RuntimeException failure) {
        var names = collections.stream().map(Elements::property).toList();
        return new IllegalStateException(
                "One of the collections " + names + " cannot be written: its getter answers with one that cannot be"
                        + " changed. Add methods such as addLine(Line) and removeLine(Line), or a setter",
                failure);
    }

    boolean isEmpty() {
        return bindings.isEmpty() && emptied.isEmpty() && cleared.isEmpty();
    }

    /** Returns the path of the field of a row that the database is at fault with, if a nested one is. */
    @Nullable
    List<String> find(Fault fault, Row<?, ?> row, boolean exactly) {
        var entity = Hibernate.unproxy(row.entity());
        for (var binding : sent((Record) row.data(), row.presence())) {
            var sent = shape.value((Record) row.data(), binding.component().name());
            var found = binding.find(fault, entity, sent, row.writing(), exactly);
            if (found != null) return found;
        }
        return null;
    }

    @Nullable
    Binding binding(String component) {
        return bindings.get(component);
    }

    /** The value that a component has for what is stored. */
    @Nullable
    Object stored(RecordShape.Component component, Object entity) {
        var reader = readers.get(component.name());
        return reader == null ? null : reader.stored(entity);
    }

    /** What the engine writes of the record, with what the entity is written to. */
    Goal goal(Object entity) {
        return bindings.isEmpty() ? Goal.UNKNOWN : new RootGoal(this, entity);
    }

    /** The bindings of what was sent and is the engine's. */
    Collection<Binding> sent(Record data, Presence presence) {
        var sent = new ArrayList<Binding>();
        for (var binding : bindings.values()) {
            if (presence.has(data, binding.component().name())) sent.add(binding);
        }
        for (var binding : emptied.values()) {
            var name = binding.component().name();
            if (presence.has(data, name) && shape.value(data, name) == null) sent.add(binding);
        }
        return sent;
    }

    /** Lets generated code set what is its own. */
    <E, W> void update(Writer<E, W> writer, E entity, W data, Presence presence, Collection<Binding> sent) {
        var ours = new HashSet<String>();
        for (var binding : sent) ours.add(binding.component().name());
        var kept = new HashMap<Elements, Object>();
        for (var elements : cleared) kept.put(elements, hide(elements, entity));
        var set = new HashSet<String>();
        try {
            presence.deciding(
                    (component, attribute) -> {
                        boolean sets = !ours.contains(component) && presence.has((Record) data, component);
                        if (sets) set.add(attribute);
                        return sets;
                    },
                    () -> writer.update(entity, data, presence));
        } finally {
            kept.forEach((elements, value) -> show(elements, value, entity, set));
        }
    }

    private static Object hide(Elements elements, Object entity) {
        var kept = elements.property().get(entity);
        elements.property().setField(entity, elements.empty());
        return kept == null ? elements.empty() : kept;
    }

    /** Puts a collection back into its place, with what generated code wrote to the other one. */
    private static void show(Elements elements, Object kept, Object entity, Set<String> set) {
        var written = elements.property().get(entity);
        elements.property().setField(entity, kept);
        if (set.contains(elements.property().name())) elements.replace(entity, written);
    }

    static Class<?> entityOf(Writer<?, ?> writer) {
        return ResolvableType.forClass(writer.getClass())
                .as(Writer.class)
                .getGeneric(0)
                .toClass();
    }

    /** The entity itself, whose own values the serializer writes. */
    private record RootGoal(WritePlan plan, Object entity) implements Goal {

        @Override
        public Goal component(String name) {
            var binding = plan.bindings.get(name);
            return binding == null ? UNKNOWN : binding.goal(entity);
        }
    }
}
