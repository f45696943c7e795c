package education.codeforlife.serializer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A collection or map in an object. One that Hibernate manages stays in its place and is changed within it.
 *
 * @param managed whether Hibernate keeps its elements in a table of their own
 */
record Elements(Property property, boolean managed) {

    /** The elements of the owner, in their order; of a map, its values. */
    List<Object> of(Object owner) {
        var value = property.get(owner);
        if (value instanceof Map<?, ?> map) return new ArrayList<>(map.values());
        return value == null ? new ArrayList<>() : new ArrayList<Object>((Collection<?>) value);
    }

    @SuppressWarnings("unchecked") // an attribute of the element's type
    Collection<Object> in(Object owner) {
        return (Collection<Object>) orEmpty(owner);
    }

    @SuppressWarnings("unchecked") // an attribute of the type of the entries
    Map<Object, Object> mapIn(Object owner) {
        return (Map<Object, Object>) orEmpty(owner);
    }

    private Object orEmpty(Object owner) {
        var value = property.get(owner);
        if (value != null) return value;
        var empty = empty();
        property.setField(owner, empty);
        return empty;
    }

    /** An empty collection of the property's type that can be changed. */
    Object empty() {
        var type = property.type().toClass();
        if (SortedMap.class.isAssignableFrom(type)) return new TreeMap<>();
        if (Map.class.isAssignableFrom(type)) return new LinkedHashMap<>();
        if (SortedSet.class.isAssignableFrom(type)) return new TreeSet<>();
        return Set.class.isAssignableFrom(type) ? new LinkedHashSet<>() : new ArrayList<>();
    }

    /** Sets what the owner holds, unless it does already. */
    void replace(Object owner, @Nullable Object values) {
        if (!managed) {
            property.set(owner, values == null ? null : copy(values));
        } else if (values instanceof Map<?, ?> map) {
            replaceMap(mapIn(owner), map);
        } else if (Map.class.isAssignableFrom(property.type().toClass())) {
            mapIn(owner).clear();
        } else {
            replace(in(owner), values == null ? List.of() : (Collection<?>) values);
        }
    }

    @SuppressWarnings("unchecked") // of the property's type
    Object copy(Object values) {
        var copy = empty();
        if (copy instanceof Map<?, ?>) {
            ((Map<Object, Object>) copy).putAll((Map<?, ?>) values);
        } else {
            ((Collection<Object>) copy).addAll((Collection<?>) values);
        }
        return copy;
    }

    private static void replaceMap(Map<Object, Object> map, Map<?, ?> values) {
        map.keySet().removeIf(key -> !values.containsKey(key));
        values.forEach((key, value) -> {
            if (!map.containsKey(key) || !ValueBinding.isSame(map.get(key), value)) map.put(key, value);
        });
    }

    private static void replace(Collection<Object> collection, Collection<?> values) {
        if (collection instanceof Set<Object> set) {
            set.retainAll(Set.copyOf(values));
            set.addAll(values);
        } else if (!List.copyOf(collection).equals(List.copyOf(values))) {
            collection.clear();
            collection.addAll(values);
        }
    }
}
