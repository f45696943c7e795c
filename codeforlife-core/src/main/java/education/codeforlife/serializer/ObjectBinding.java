package education.codeforlife.serializer;

import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.util.ClassUtils;

/**
 * A way to write a nested record to an object of a class.
 *
 * @param type the class
 * @param constructor that of a new object: without arguments, or that of all components of a Java record
 * @param entity whether objects are rows of their own
 * @param key the component that names a stored object, if there is one
 */
record ObjectBinding(
        Class<?> type,
        RecordShape shape,
        Constructor<?> constructor,
        List<Binding> bindings,
        Map<String, Binding> byName,
        @Nullable ChildKey key,
        boolean entity) {

    static ObjectBinding of(
            Class<?> type,
            RecordShape shape,
            Constructor<?> constructor,
            List<Binding> bindings,
            @Nullable ChildKey key,
            boolean entity) {
        var byName = bindings.stream()
                .collect(Collectors.toMap(binding -> binding.component().name(), Function.identity()));
        return new ObjectBinding(type, shape, constructor, bindings, byName, key, entity);
    }

    @Nullable
    Binding component(String name) {
        return byName.get(name);
    }

    /** Writes what is present to the object, or to a new one; returns it. */
    Object write(@Nullable Object target, Record data, Writing writing) {
        if (type.isRecord()) return rebuilt(target, data, writing);
        var object = target == null ? blank() : target;
        if (target == null && key != null) key.assign(object, data, writing);
        present(data, writing, (binding, sent) -> binding.write(object, sent, writing));
        return object;
    }

    Object blank() {
        if (!type.isRecord()) return BeanUtils.instantiateClass(constructor);
        var types = constructor.getParameterTypes();
        var arguments = new ArrayList<@Nullable Object>(types.length);
        for (var each : types) arguments.add(each.isPrimitive() ? Primitives.zero(each) : null);
        return BeanUtils.instantiateClass(constructor, arguments.toArray());
    }

    private Object rebuilt(@Nullable Object target, Record data, Writing writing) {
        var arguments = new ArrayList<@Nullable Object>();
        for (var component : type.getRecordComponents()) {
            var binding = byName.get(component.getName());
            boolean sent = binding != null && writing.presence().has(data, component.getName());
            arguments.add(
                    binding != null && sent
                            ? binding.written(target, shape.value(data, component.getName()), writing)
                            : kept(target, component.getName(), component.getType()));
        }
        return BeanUtils.instantiateClass(constructor, arguments.toArray());
    }

    private @Nullable Object kept(@Nullable Object target, String name, Class<?> component) {
        if (target != null) return Property.of(type, name, null).get(target);
        return component.isPrimitive() ? Primitives.zero(component) : null;
    }

    /** Returns whether writing would change nothing of an object that is sent as a whole. */
    boolean isAsSent(Object target, Record data, Writing writing) {
        if (!ClassUtils.getUserClass(target).equals(type)) return false;
        for (var binding : bindings) {
            boolean present = writing.presence().has(data, binding.component().name());
            boolean same = present
                    ? binding.isAsSent(
                            target, shape.value(data, binding.component().name()), writing)
                    : ValueBinding.isSame(
                            binding.property().get(target), binding.property().get(blank()));
            if (!same) return false;
        }
        return true;
    }

    void remove(Object target, Record data, Writing writing) {
        present(data, writing, (binding, sent) -> binding.remove(target, sent, writing));
    }

    void change(Object target, Record data, Writing writing) {
        present(data, writing, (binding, sent) -> binding.change(target, sent, writing));
    }

    /** Returns the path to the field that the database is at fault with, if it is within the object. */
    @Nullable
    List<String> find(Fault fault, Object child, Record data, Writing writing, boolean exactly, List<String> path) {
        if (entity && fault.isOf(type) && (!exactly || fault.isAt(child))) {
            var component = fault.component(child, shape);
            return component == null ? path : path(path, List.of(component.field()));
        }
        for (var binding : bindings) {
            var name = binding.component().name();
            if (!writing.presence().has(data, name)) continue;
            var found = binding.find(fault, child, shape.value(data, name), writing, exactly);
            if (found != null) return path(path, found);
        }
        return null;
    }

    static List<String> path(List<String> to, List<String> within) {
        return Stream.concat(to.stream(), within.stream()).toList();
    }

    private void present(Record data, Writing writing, BiConsumer<Binding, @Nullable Object> work) {
        for (var binding : bindings) {
            var name = binding.component().name();
            if (writing.presence().has(data, name)) work.accept(binding, shape.value(data, name));
        }
    }

    /** The record that the object would be written from. */
    Record stored(Object target) {
        return shape.make(component -> stored(target, component));
    }

    /** Returns the value that a component would have for the object. */
    @Nullable
    Object stored(Object target, RecordShape.Component component) {
        if (key != null && key.isComponent(component.name())) return key.of(target);
        var binding = byName.get(component.name());
        return binding == null ? null : binding.stored(target);
    }
}
