package education.codeforlife.serializer;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A list, set or map of values, or a list of related rows. */
record ValuesBinding(RecordShape.Component component, Elements elements, StoredRelation relation) implements Binding {

    @Override
    public Property property() {
        return elements.property();
    }

    @Override
    public boolean isAsSent(Object owner, @Nullable Object sent, Writing writing) {
        var has = property().get(owner);
        var values = values(sent);
        if (values == null || has == null) return isEmpty(values) && isEmpty(has);
        return Objects.equals(elements.copy(values), elements.copy(has));
    }

    private static boolean isEmpty(@Nullable Object values) {
        if (values instanceof Map<?, ?> map) return map.isEmpty();
        return values == null || ((Collection<?>) values).isEmpty();
    }

    @Override
    public void write(Object owner, @Nullable Object sent, Writing writing) {
        elements.replace(owner, values(sent));
    }

    @Override
    public @Nullable Object written(@Nullable Object owner, @Nullable Object sent, Writing writing) {
        var values = values(sent);
        return values == null ? null : elements.copy(values);
    }

    private static @Nullable Object values(@Nullable Object sent) {
        if (!(sent instanceof Collection<?> collection)) return sent;
        return collection.stream()
                .map(value -> value instanceof Related<?> related ? related.get() : value)
                .toList();
    }

    @Override
    public @Nullable List<String> find(
            Fault fault, Object owner, @Nullable Object sent, Writing writing, boolean exactly) {
        return fault.isOf(property().attribute()) ? List.of(component.field()) : null;
    }

    @Override
    public @Nullable Object stored(Object owner) {
        var has = property().get(owner);
        if (!(has instanceof Collection<?> values)) return has == null ? null : Map.copyOf((Map<?, ?>) has);
        var stored = values.stream().map(value -> relation.of(component, value)).toList();
        return component.isSet() ? new LinkedHashSet<>(stored) : stored;
    }
}
