package education.codeforlife.column;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.Hibernate;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.metamodel.mapping.AttributeMapping;

/** A collection of values, each of which is a row of another table. */
record Elements(AttributeMapping attribute, Leaf leaf) {

    /** Brings the elements into the form that their column has them in, before they are sent to it. */
    @SuppressWarnings("unchecked") // the attribute's elements have the type of its leaf
    void settle(Object owner) {
        var value = attribute.getValue(owner);
        if (!(value instanceof Collection<?> collection) || !Hibernate.isInitialized(value)) return;
        var elements = (Collection<Object>) collection;
        var stored = elements.stream().map(this::stored).toList();
        if (stored.equals(List.copyOf(elements))) return;
        if (value instanceof PersistentCollection<?>) {
            elements.clear();
            elements.addAll(stored);
        } else {
            attribute.setValue(owner, value instanceof Set<?> ? new LinkedHashSet<>(stored) : new ArrayList<>(stored));
        }
    }

    private Object stored(Object element) {
        return leaf.refusal(element) == null ? leaf.stored(element) : element;
    }
}
