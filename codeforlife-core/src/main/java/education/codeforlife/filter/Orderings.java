package education.codeforlife.filter;

import education.codeforlife.wire.WireText;
import jakarta.persistence.metamodel.Metamodel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.NullHandling;

/**
 * The names by which a list may be ordered.
 *
 * @param defaults the order when the caller asks for none, as in the parameter
 */
record Orderings(Map<String, Ordering> byName, List<String> defaults) {

    static final String PARAMETER = "ordering";

    static final Orderings NONE = new Orderings(Map.of(), List.of());

    /** An attribute, and where the rows without a value go. */
    record Ordering(AttributePath attribute, NullHandling nulls) {

        Sort.Order order(boolean descending) {
            var direction = descending ? Sort.Direction.DESC : Sort.Direction.ASC;
            return new Sort.Order(direction, attribute.toString(), nulls);
        }
    }

    Orderings with(String name, AttributePath attribute, NullHandling nulls) {
        if (attribute.toMany()) {
            throw new IllegalStateException("Cannot order by \"" + attribute + "\": it has many values");
        }
        if (!name.equals(WireText.strip(name)) || name.isEmpty() || name.startsWith("-") || name.contains(",")) {
            throw new IllegalStateException("Ordering \"" + name
                    + "\" cannot be asked for: use a name without commas, spaces around it and a minus before it");
        }
        var extended = new LinkedHashMap<>(byName);
        if (extended.put(name, new Ordering(attribute, nulls)) != null) throw FilterSet.declaredTwice(name);
        return new Orderings(extended, defaults);
    }

    Orderings by(List<String> terms) {
        if (!defaults.isEmpty()) {
            throw new IllegalStateException("Duplicate default ordering " + terms + ": declare it once");
        }
        return new Orderings(byName, terms);
    }

    void validate(Metamodel metamodel) {
        byName.values().forEach(ordering -> ordering.attribute().validate(metamodel));
        for (var term : defaults) {
            if (!byName.containsKey(name(term))) {
                throw new IllegalStateException(
                        "Unknown name \"" + name(term) + "\" in a default ordering: declare it with ordering(…)");
            }
        }
    }

    /** The order of the terms of the parameter; the default one if it does not name any that is known. */
    Sort sort(String parameter) {
        var asked = sort(List.of(parameter.split(",")));
        return asked.isSorted() ? asked : sort(defaults);
    }

    private Sort sort(List<String> terms) {
        var orders = new LinkedHashMap<AttributePath, Sort.Order>();
        for (var each : terms) {
            var term = WireText.strip(each);
            var ordering = byName.get(name(term));
            if (ordering != null) orders.putIfAbsent(ordering.attribute(), ordering.order(term.startsWith("-")));
        }
        return Sort.by(List.copyOf(orders.values()));
    }

    private static String name(String term) {
        return term.startsWith("-") ? term.substring(1) : term;
    }
}
