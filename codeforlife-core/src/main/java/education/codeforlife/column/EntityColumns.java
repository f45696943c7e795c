package education.codeforlife.column;

import education.codeforlife.api.Internal;
import education.codeforlife.error.FieldError;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The columns of an entity or embeddable, by attribute.
 *
 * @since 0.1.0
 */
@Internal
public final class EntityColumns {

    /** Nothing is known of any column. */
    public static final EntityColumns NONE = new EntityColumns(List.of(), List.of(), List.of(), Map.of());

    private final List<Leaf> leaves;
    private final List<Embedded> embedded;
    private final List<Elements> elements;
    private final Map<String, Supplier<EntityColumns>> within;
    private final Map<String, Integer> unpredictable;

    /** @param within the columns of embeddables, associated entities and elements, by attribute */
    EntityColumns(
            List<Leaf> leaves,
            List<Embedded> embedded,
            List<Elements> elements,
            Map<String, Supplier<EntityColumns>> within) {
        this.leaves = leaves;
        this.embedded = embedded;
        this.elements = elements;
        this.within = within;
        this.unpredictable = unpredictable(leaves, embedded);
    }

    /** Returns why the attribute's column does not hold the value; {@code null} if it does, or may. */
    public @Nullable FieldError refusal(String attribute, Object value) {
        for (var leaf : leaves) if (leaf.name().equals(attribute)) return leaf.refusal(value);
        return null;
    }

    /** Returns the bounds of the attribute's values. */
    public ColumnBounds bounds(String attribute, Class<?> type) {
        for (var leaf : leaves) if (leaf.name().equals(attribute)) return leaf.bounds(type);
        return ColumnBounds.NONE;
    }

    /** Returns the columns of the embeddable, entity or elements that the attribute has. */
    public EntityColumns within(String attribute) {
        return within.getOrDefault(attribute, () -> NONE).get();
    }

    /** Reports each of the values that its column does not hold; those that are as they were are in it already. */
    void judge(Object entity, @Nullable Object[] values, @Nullable Object @Nullable [] old, Consumer<Refusal> refused) {
        judge(new Judgement(entity, "", refused), values, old);
    }

    private record Judgement(Object entity, String path, Consumer<Refusal> refused) {

        void refuse(Leaf leaf, Object value, FieldError error) {
            refused.accept(new Refusal(entity, path + leaf.name(), value, error));
        }
    }

    private void judge(Judgement judgement, @Nullable Object[] values, @Nullable Object @Nullable [] old) {
        for (var leaf : leaves) {
            var value = leaf.index() < 0 ? null : values[leaf.index()];
            if (value == null || old != null && Objects.equals(value, old[leaf.index()])) continue;
            var error = leaf.refusal(value);
            if (error != null) judgement.refuse(leaf, value, error);
        }
        for (var each : embedded) {
            var value = values[each.index()];
            if (value == null) continue;
            var before = old == null ? null : old[each.index()];
            var inner = new Judgement(judgement.entity(), judgement.path() + each.name() + ".", judgement.refused());
            each.columns().judge(inner, each.values(value), before == null ? null : each.values(before));
        }
    }

    /** Brings the elements of collections into the form that their columns have them in. */
    void settleElements(Object entity) {
        elements.forEach(each -> each.settle(entity));
    }

    /** Brings the values into the form that their columns have them in; returns the indexes of those that changed. */
    BitSet settle(@Nullable Object[] values) {
        var changed = new BitSet();
        for (var leaf : leaves) {
            var value = leaf.index() < 0 ? null : values[leaf.index()];
            if (value == null) continue;
            values[leaf.index()] = leaf.stored(value);
            if (values[leaf.index()] != value) changed.set(leaf.index());
        }
        for (var each : embedded) {
            var value = values[each.index()];
            if (value == null) continue;
            var inner = each.values(value);
            if (each.columns().settle(inner).isEmpty()) continue;
            values[each.index()] = each.with(value, inner);
            changed.set(each.index());
        }
        return changed;
    }

    /** Returns the attributes whose value is known only when it is read. */
    Map<String, Integer> unpredictable() {
        return unpredictable;
    }

    private static Map<String, Integer> unpredictable(List<Leaf> leaves, List<Embedded> embedded) {
        var attributes = new LinkedHashMap<String, Integer>();
        for (var leaf : leaves) {
            if (!leaf.rule().isPredictable() && leaf.index() >= 0) attributes.put(leaf.name(), leaf.index());
        }
        for (var each : embedded) {
            if (!each.columns().unpredictable().isEmpty()) attributes.put(each.name(), each.index());
        }
        return attributes;
    }
}
