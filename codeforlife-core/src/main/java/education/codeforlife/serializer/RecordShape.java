package education.codeforlife.serializer;

import education.codeforlife.error.FieldError;
import education.codeforlife.error.FieldErrors;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.ResolvableType;
import org.springframework.util.ReflectionUtils;
import tools.jackson.databind.JsonNode;

/** Reads a write record from a JSON object: field by field, collecting every error. */
final class RecordShape implements FieldType {

    /**
     * One component of the record.
     *
     * @param name in Java
     * @param field in JSON
     * @param unmapped whether the serializer handles it itself
     */
    record Component(String name, String field, FieldType type, boolean required, boolean nullable, boolean unmapped) {

        /** Returns the type of the component; if it is a list, the type of its elements. */
        FieldType element() {
            var element = type;
            while (element instanceof CollectionType list) element = list.element();
            return element;
        }

        /** Returns whether the record wants a set, rather than a list. */
        boolean isSet() {
            return type instanceof CollectionType list && list.finish().apply(List.of()) instanceof Set<?>;
        }

        /** The shape of the objects within; {@code null} if there are none. */
        @Nullable
        RecordShape nested() {
            return element() instanceof RecordShape nested ? nested : null;
        }
    }

    private final List<Component> components;
    private final List<Component> mapped;
    private final Map<String, Component> byName;
    private final List<String> fields;
    private final Map<String, Method> accessors = new HashMap<>();
    private final Constructor<?> constructor;
    private final boolean flat;

    RecordShape(Constructor<?> constructor, List<Component> components) {
        this.constructor = constructor;
        this.components = List.copyOf(components);
        this.mapped =
                components.stream().filter(component -> !component.unmapped).toList();
        this.byName = components.stream().collect(Collectors.toUnmodifiableMap(Component::name, Function.identity()));
        this.fields = components.stream().map(Component::field).toList();
        for (var component : constructor.getDeclaringClass().getRecordComponents()) {
            ReflectionUtils.makeAccessible(component.getAccessor());
            accessors.put(component.getName(), component.getAccessor());
        }
        this.flat = components.stream().noneMatch(component -> component.nested() != null || isCollection(component));
    }

    List<Component> components() {
        return components;
    }

    /** The component with the given name in Java. */
    @Nullable
    Component component(String name) {
        return byName.get(name);
    }

    /** The record. */
    Class<?> type() {
        return constructor.getDeclaringClass();
    }

    /** The type of a component in Java. */
    ResolvableType typeOf(Component component) {
        return ResolvableType.forMethodReturnType(Objects.requireNonNull(accessors.get(component.name)));
    }

    /** Returns whether a component is a list, a set or a map. */
    boolean isCollection(Component component) {
        var type = typeOf(component).toClass();
        return Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type);
    }

    /** Returns whether every component is a single value. */
    boolean isFlat() {
        return flat;
    }

    /** The value of a component of the record. */
    @Nullable
    Object value(Record data, String component) {
        return ReflectionUtils.invokeMethod(Objects.requireNonNull(accessors.get(component)), data);
    }

    /** A record with the given values, which nothing is noted of. */
    Record make(Function<Component, @Nullable Object> values) {
        var arguments = new ArrayList<@Nullable Object>(components.size());
        for (var component : components) arguments.add(values.apply(component));
        return (Record) BeanUtils.instantiateClass(constructor, arguments.toArray());
    }

    /** The components that are written to attributes. */
    List<Component> mapped() {
        return mapped;
    }

    /** The names in JSON, in their declared order. */
    List<String> fields() {
        return fields;
    }

    /** The fields that name other rows, nested ones with dots. */
    List<String> relatedFields(String path) {
        var related = new ArrayList<String>();
        for (var component : components) {
            var nested = component.nested();
            if (component.element() instanceof RelatedType) related.add(path + component.field);
            if (nested != null) related.addAll(nested.relatedFields(path + component.field + "."));
        }
        return related;
    }

    @Override
    public @Nullable Object read(JsonNode node, FieldErrors errors, Reading reading) {
        if (node.isObject()) return readObject(node, errors, reading);
        var error = JsonTypes.notAnObject(node);
        errors.reject(error.code(), error.message());
        return null;
    }

    private Object readObject(JsonNode object, FieldErrors errors, Reading reading) {
        var arguments = new ArrayList<@Nullable Object>(components.size());
        for (var component : components) {
            var node = object.get(component.field);
            if (node != null) reading.fields().add(reading.path() + component.field);
            arguments.add(node == null ? absent(component, errors, reading) : value(component, node, errors, reading));
        }
        var data = (Record) BeanUtils.instantiateClass(constructor, arguments.toArray());
        reading.add(data, present(object));
        return data;
    }

    private boolean hasAll(JsonNode object) {
        for (var component : components) if (!object.has(component.field)) return false;
        return true;
    }

    /** Returns the names of the components that the object has. Most objects have all. */
    private Set<String> present(JsonNode object) {
        if (hasAll(object)) return byName.keySet();
        return components.stream()
                .filter(component -> object.has(component.field))
                .map(Component::name)
                .collect(Collectors.toSet());
    }

    private static @Nullable Object absent(Component component, FieldErrors errors, Reading reading) {
        if (component.required && !reading.partial()) {
            errors.field(component.field).add(FieldError.required());
        }
        return null;
    }

    private static @Nullable Object value(Component component, JsonNode node, FieldErrors errors, Reading reading) {
        if (!node.isNull()) return component.type.read(node, errors.field(component.field), within(component, reading));
        if (!component.nullable) errors.field(component.field).add(FieldError.nullValue());
        return null;
    }

    private static Reading within(Component component, Reading reading) {
        return component.nested() == null ? reading : reading.nested(component);
    }

    @Override
    public WriteShape.Value described() {
        return new WriteShape.NestedValue(toWriteShape());
    }

    /** Returns the record as clients see it. */
    WriteShape toWriteShape() {
        return new WriteShape(
                type(), components.stream().map(RecordShape::field).toList());
    }

    private static WriteShape.Field field(Component component) {
        return new WriteShape.Field(
                component.name, component.field, component.type.described(), component.required, component.nullable);
    }
}
