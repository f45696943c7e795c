package education.codeforlife.serializer;

import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.hibernate.Hibernate;
import org.jspecify.annotations.Nullable;

/**
 * The order in which children are loaded, so that an answer has them as later ones do.
 *
 * @param sent whether the order is the one that they were sent in, which a column keeps
 * @param sorted compares children; {@code null} if the order is not declared
 */
record ChildOrder(boolean sent, @Nullable Comparator<Object> sorted) {

    static Comparator<Object> of(OrderBy order, String primaryKey, Properties properties) {
        var attributes = order.value().isBlank() ? primaryKey : order.value();
        Comparator<Object> sorted = (one, other) -> 0;
        for (var each : attributes.split(",")) {
            var words = each.trim().split("\\s+");
            var ascending = Comparator.comparing(
                    properties.of(words[0]), Comparator.nullsLast(Comparator.<Comparable<Object>>naturalOrder()));
            boolean descends =
                    words.length > 1 && words[1].toUpperCase(Locale.ROOT).equals("DESC");
            sorted = sorted.thenComparing(descends ? ascending.reversed() : ascending);
        }
        return sorted;
    }

    /** The attributes of a child. */
    interface Properties {
        Function<Object, @Nullable Comparable<Object>> of(String attribute);
    }

    /** Puts the children in order, unless they are. */
    void apply(List<Object> list, List<Object> children) {
        var ordered = sent ? children : new ArrayList<>(list);
        if (sorted != null) ordered.sort(Comparator.comparing(Hibernate::unproxy, sorted));
        boolean same = list.size() == ordered.size();
        for (int i = 0; same && i < list.size(); i++) {
            same = Hibernate.unproxy(list.get(i)) == Hibernate.unproxy(ordered.get(i));
        }
        if (same) return;
        list.clear();
        list.addAll(ordered);
    }
}
