package education.codeforlife.serializer;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A single value, or a related row. */
record ValueBinding(RecordShape.Component component, Property property, StoredRelation relation) implements Binding {

    @Override
    public boolean isAsSent(Object owner, @Nullable Object sent, Writing writing) {
        return isSame(property.get(owner), value(sent));
    }

    static boolean isSame(@Nullable Object one, @Nullable Object other) {
        if (one instanceof BigDecimal number && other instanceof BigDecimal same) return number.compareTo(same) == 0;
        return Objects.equals(one, other);
    }

    @Override
    public void write(Object owner, @Nullable Object sent, Writing writing) {
        property.set(owner, value(sent));
    }

    @Override
    public void change(Object owner, @Nullable Object sent, Writing writing) {
        write(owner, sent, writing);
    }

    @Override
    public @Nullable Object written(@Nullable Object owner, @Nullable Object sent, Writing writing) {
        return value(sent);
    }

    private static @Nullable Object value(@Nullable Object sent) {
        return sent instanceof Related<?> related ? related.get() : sent;
    }

    @Override
    public @Nullable Object stored(Object owner) {
        return relation.of(component, property.get(owner));
    }
}
