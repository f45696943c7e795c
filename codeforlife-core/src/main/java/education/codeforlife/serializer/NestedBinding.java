package education.codeforlife.serializer;

import java.util.List;
import org.hibernate.Hibernate;
import org.jspecify.annotations.Nullable;

/** A nested object: an embeddable, or the row of a to-one association that the owner cascades to. */
record NestedBinding(RecordShape.Component component, Property property, ObjectBinding object, ParentSide parent)
        implements Binding {

    private @Nullable Object current(Object owner) {
        return Hibernate.unproxy(property.get(owner));
    }

    @Override
    public boolean isAsSent(Object owner, @Nullable Object sent, Writing writing) {
        var current = current(owner);
        if (current == null || sent == null) return current == sent;
        return object.isAsSent(current, (Record) sent, writing);
    }

    @Override
    public void write(Object owner, @Nullable Object sent, Writing writing) {
        var before = property.get(owner);
        var now = sent == null ? null : object.write(Hibernate.unproxy(before), (Record) sent, writing);
        if (now != null) parent.set(now, owner);
        if (now == null || now != Hibernate.unproxy(before)) property.set(owner, now);
    }

    @Override
    public @Nullable Object written(@Nullable Object owner, @Nullable Object sent, Writing writing) {
        return sent == null ? null : object.write(owner == null ? null : current(owner), (Record) sent, writing);
    }

    @Override
    public void remove(Object owner, @Nullable Object sent, Writing writing) {
        var current = current(owner);
        if (current != null && sent != null) object.remove(current, (Record) sent, writing);
    }

    @Override
    public void change(Object owner, @Nullable Object sent, Writing writing) {
        var current = current(owner);
        if (current != null && sent != null) object.change(current, (Record) sent, writing);
    }

    @Override
    public @Nullable List<String> find(
            Fault fault, Object owner, @Nullable Object sent, Writing writing, boolean exactly) {
        var child = current(owner);
        return child == null || sent == null
                ? null
                : object.find(fault, child, (Record) sent, writing, exactly, List.of(component.field()));
    }

    @Override
    public @Nullable Object stored(Object owner) {
        var current = current(owner);
        return current == null ? null : object.stored(current);
    }

    @Override
    public Goal goal(@Nullable Object owner) {
        return new ObjectGoal(object, owner == null ? null : current(owner));
    }
}
