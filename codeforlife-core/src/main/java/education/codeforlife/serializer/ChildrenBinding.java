package education.codeforlife.serializer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.hibernate.Hibernate;
import org.jspecify.annotations.Nullable;

/**
 * A list or set of nested objects. Rows of their own are matched to the stored ones by the key that their record has,
 * else by what they hold: those that are as sent stay, the others are removed, and new ones are made.
 *
 * @param rows whether the objects are rows of their own
 */
record ChildrenBinding(
        RecordShape.Component component,
        Elements elements,
        ObjectBinding object,
        ParentSide parent,
        ChildMethods methods,
        boolean rows,
        ChildOrder order)
        implements Binding {

    @Override
    public Property property() {
        return elements.property();
    }

    private List<Object> children(Object owner) {
        var children = elements.of(owner);
        children.replaceAll(Hibernate::unproxy);
        return children;
    }

    @SuppressWarnings("unchecked") // the component is a collection of records
    private static Collection<Record> records(@Nullable Object sent) {
        return sent == null ? List.of() : (Collection<Record>) sent;
    }

    @Override
    public boolean isAsSent(Object owner, @Nullable Object sent, Writing writing) {
        var children = children(owner);
        var records = records(sent);
        if (children.size() != records.size()) return false;
        return records.stream().allMatch(record -> takeSame(children, record, writing) != null);
    }

    private @Nullable Object takeSame(List<Object> children, Record record, Writing writing) {
        for (var child : children) {
            if (object.isAsSent(child, record, writing)) {
                children.removeIf(each -> each == child);
                return child;
            }
        }
        return null;
    }

    @Override
    public void remove(Object owner, @Nullable Object sent, Writing writing) {
        if (!rows) return;
        var records = records(sent);
        var left = children(owner);
        if (object.key() == null) matchContents(left, records, writing);
        left.removeIf(writing::isTaken);
        for (var child : left) {
            methods.remove(elements.in(owner), owner, child);
            writing.removes();
        }
        for (var record : records) note(record, writing);
    }

    private void matchContents(List<Object> children, Collection<Record> records, Writing writing) {
        var left = new ArrayList<>(children);
        for (var record : records) {
            var same = takeSame(left, record, writing);
            if (same != null) writing.writeTo(record, same);
        }
    }

    private void note(Record record, Writing writing) {
        var child = writing.stored(record);
        if (child == null) {
            writing.adds();
        } else {
            writing.keeps();
            object.remove(child, record, writing);
        }
    }

    @Override
    public void change(Object owner, @Nullable Object sent, Writing writing) {
        if (!rows) return;
        for (var record : records(sent)) {
            var child = writing.stored(record);
            if (child != null) object.change(child, record, writing);
        }
    }

    @Override
    public void write(Object owner, @Nullable Object sent, Writing writing) {
        if (rows) {
            writeRows(owner, records(sent), writing);
        } else if (sent == null) {
            elements.replace(owner, null);
        } else if (property().get(owner) == null || !isAsSent(owner, sent, writing)) {
            elements.replace(owner, made(records(sent), writing));
        }
    }

    private void writeRows(Object owner, Collection<Record> records, Writing writing) {
        var children = new ArrayList<>();
        for (var record : records) {
            var stored = writing.stored(record);
            var child = object.write(stored, record, writing);
            parent.set(child, owner);
            if (stored == null) methods.add(elements.in(owner), owner, child);
            writing.writeTo(record, child);
            children.add(child);
        }
        if (elements.in(owner) instanceof List<Object> list) order.apply(list, children);
    }

    private List<Object> made(Collection<Record> records, Writing writing) {
        var objects = new ArrayList<>();
        for (var record : records) objects.add(object.write(null, record, writing));
        return objects;
    }

    @Override
    public @Nullable Object written(@Nullable Object owner, @Nullable Object sent, Writing writing) {
        return sent == null ? null : elements.copy(made(records(sent), writing));
    }

    @Override
    public @Nullable List<String> find(
            Fault fault, Object owner, @Nullable Object sent, Writing writing, boolean exactly) {
        var path = List.of(component.field());
        if (!rows) return fault.isOf(property().attribute()) ? path : null;
        var records = List.copyOf(records(sent));
        for (int i = records.size() - 1; i >= 0; i--) { // of two that are alike, the later one is at fault
            var child = writing.stored(records.get(i));
            if (child == null) continue;
            var at = exactly ? ObjectBinding.path(path, List.of(String.valueOf(i))) : path;
            var found = object.find(fault, child, records.get(i), writing, exactly, at);
            if (found != null) return exactly ? found : path;
        }
        return null;
    }

    @Override
    public @Nullable Object stored(Object owner) {
        var records = children(owner).stream().map(object::stored).toList();
        return component.isSet() ? new LinkedHashSet<>(records) : records;
    }

    @Override
    public Goal goal(@Nullable Object owner) {
        return new ChildrenGoal(object, owner == null ? List.of() : children(owner));
    }
}
