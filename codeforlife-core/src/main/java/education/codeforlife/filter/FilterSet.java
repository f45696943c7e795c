package education.codeforlife.filter;

import education.codeforlife.api.Internal;
import education.codeforlife.error.FieldErrors;
import education.codeforlife.error.ValidationException;
import education.codeforlife.filter.AttributeFilter.Lookup;
import education.codeforlife.wire.WireText;
import jakarta.persistence.metamodel.Metamodel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;

/**
 * The query parameters with which callers narrow and order a list of {@code E}. Immutable: each method that declares a
 * parameter answers a new set.
 *
 * <pre>{@code
 * FilterSet.of(Fruit.class)
 *         .equal("is_citrus", "citrus")                       // ?is_citrus=true
 *         .contains("name", "name")                           // ?name=app
 *         .exclude("_id", "id")                               // ?_id=1&_id=2: all but these
 *         .search("search", "name", "basket.owner.name")      // ?search=apple jane
 *         .ordering("name", "name")
 *         .ordering("expires_on", "expiresOn");               // ?ordering=name,-expires_on
 * }</pre>
 *
 * <p>Attributes are paths of the entity model ({@code basket.owner.name}), over to-many associations too. Parameters
 * that are not declared and empty values are ignored; a repeated parameter counts with its last value, unless it is
 * one of {@link #in} and {@link #exclude}. Values are text, booleans, numbers, dates, times, UUIDs or enum constants,
 * by the attribute's type. Declaring an attribute that does not exist, that is not such a value or that
 * is declared twice throws {@link IllegalStateException}.
 *
 * @since 0.1.0
 */
public final class FilterSet<E> {

    private static final String ORDERING = "ordering";

    private final Class<?> model;
    private final List<Filter<E>> filters;
    private final Map<String, AttributePath> orderings;

    private FilterSet(Class<?> model, List<Filter<E>> filters, Map<String, AttributePath> orderings) {
        this.model = model;
        this.filters = filters;
        this.orderings = orderings;
    }

    /** An empty set to which parameters are added. */
    public static <E> FilterSet<E> of(Class<E> model) {
        return new FilterSet<>(model, List.of(), Map.of());
    }

    /** For lists that cannot be narrowed. */
    public static <E> FilterSet<E> none() {
        return new FilterSet<>(Object.class, List.of(), Map.of());
    }

    /** Selects rows by the value of an attribute; text is case-sensitive, a malformed boolean is ignored. */
    public FilterSet<E> equal(String parameter, String attribute) {
        return with(parameter, attribute, Lookup.EQUAL);
    }

    /** Rows of which the text contains the value, whatever its case. */
    public FilterSet<E> contains(String parameter, String attribute) {
        return with(parameter, attribute, Lookup.CONTAINS);
    }

    /** Rows of which the attribute is one of the values. */
    public FilterSet<E> in(String parameter, String attribute) {
        return with(parameter, attribute, Lookup.IN);
    }

    /** Rows of which the attribute is none of the values. */
    public FilterSet<E> exclude(String parameter, String attribute) {
        return with(parameter, attribute, Lookup.EXCLUDE);
    }

    /** The rows that belong to one of the named choices; any other value is refused. */
    public FilterSet<E> choice(String parameter, Map<String, ? extends Specification<E>> choices) {
        var copy = Map.copyOf(choices);
        return custom(parameter, value -> chosen(copy, value), rows -> rows);
    }

    private static <T> T chosen(Map<String, T> choices, String value) {
        var chosen = choices.get(value);
        if (chosen == null) throw InvalidValueException.choice(value);
        return chosen;
    }

    /** Rows in which each word of the value, or each quoted phrase, is contained in one of the attributes. */
    public FilterSet<E> search(String parameter, String attribute, String... more) {
        var attributes = Stream.concat(Stream.of(attribute), Arrays.stream(more))
                .map(path -> AttributePath.of(model, path))
                .toList();
        return with(new SearchFilter<>(parameter, attributes));
    }

    /** The rows that a service selects by a value of a type that attributes may have. */
    public <T> FilterSet<E> custom(String parameter, Class<T> type, Function<T, Specification<E>> rows) {
        var parser = ParameterType.parser(type);
        return this.<Object>custom(
                parameter,
                parser::parse,
                value -> type.isInstance(value) ? rows.apply(type.cast(value)) : Filter.noRow());
    }

    /** The rows that a service selects by a value of its own. */
    public <T> FilterSet<E> custom(
            String parameter, ValueParser<? extends T> parser, Function<T, Specification<E>> rows) {
        return with(new CustomFilter<>(parameter, parser, rows));
    }

    /** A name by which lists may be ordered: {@code ?ordering=name} or, descending, {@code ?ordering=-name}. */
    public FilterSet<E> ordering(String name, String attribute) {
        var path = AttributePath.of(model, attribute);
        if (path.toMany()) throw new IllegalStateException("Cannot order by \"" + attribute + "\": it has many values");
        var extended = new LinkedHashMap<>(orderings);
        if (extended.put(name, path) != null) throw declaredTwice(name);
        return new FilterSet<>(model, filters, extended);
    }

    private FilterSet<E> with(String parameter, String attribute, Lookup lookup) {
        return with(AttributeFilter.of(parameter, AttributePath.of(model, attribute), lookup));
    }

    private FilterSet<E> with(Filter<E> filter) {
        if (filters.stream().anyMatch(other -> other.parameter().equals(filter.parameter()))) {
            throw declaredTwice(filter.parameter());
        }
        return new FilterSet<>(
                model, Stream.concat(filters.stream(), Stream.of(filter)).toList(), orderings);
    }

    private static IllegalStateException declaredTwice(String parameter) {
        return new IllegalStateException("Duplicate parameter \"" + parameter + "\": declare it once");
    }

    /** Returns the names of the parameters, without {@code ordering}. */
    @Internal
    public List<String> parameters() {
        return filters.stream().map(Filter::parameter).toList();
    }

    /** Returns the names by which lists may be ordered. */
    @Internal
    public List<String> orderings() {
        return List.copyOf(orderings.keySet());
    }

    /**
     * Checks the attributes against the entity model; for start-up.
     *
     * @throws IllegalStateException naming the attribute that is not persistent
     */
    public void validate(Metamodel metamodel) {
        filters.forEach(filter -> filter.validate(metamodel));
        orderings.values().forEach(attribute -> attribute.validate(metamodel));
    }

    /**
     * The rows that the caller asks for.
     *
     * @param parameters those of the query, as in {@code ServletRequest.getParameterMap()}
     * @return null when no filter is active
     * @throws ValidationException with the errors of all parameters
     */
    public @Nullable Specification<E> specification(Map<String, String[]> parameters) {
        var errors = new FieldErrors();
        var active = new ArrayList<Specification<E>>(0);
        for (var filter : filters) {
            try {
                var rows = specification(filter, parameters.get(filter.parameter()));
                if (rows != null) active.add(rows);
            } catch (InvalidValueException exception) {
                errors.field(filter.parameter()).add(exception.error());
            }
        }
        if (!errors.isEmpty()) throw ValidationException.of(errors);
        return active.isEmpty() ? null : Specification.allOf(active);
    }

    private static <E> @Nullable Specification<E> specification(Filter<E> filter, String @Nullable [] raw) {
        if (raw == null || raw.length == 0) return null;
        var counting = filter.repeatable() ? List.of(raw) : List.of(raw[raw.length - 1]);
        var values = counting.stream()
                .map(WireText::strip)
                .filter(value -> !value.isEmpty())
                .toList();
        if (values.stream().anyMatch(value -> value.indexOf('\0') >= 0)) {
            throw new InvalidValueException("null_characters_not_allowed", "Null characters are not allowed.");
        }
        return values.isEmpty() ? null : filter.specification(values);
    }

    /**
     * The order that the caller asks for with {@code ?ordering=name,-expires_on}; names that are not declared are
     * ignored. It need not be total: see {@link education.codeforlife.pagination.TotalOrder}.
     *
     * @return unsorted when the caller asks for none
     */
    public Sort sort(Map<String, String[]> parameters) {
        var values = parameters.get(ORDERING);
        if (values == null || values.length == 0) return Sort.unsorted();
        var orders = new LinkedHashMap<AttributePath, Sort.Order>();
        for (var term : values[values.length - 1].split(",")) {
            var name = WireText.strip(term);
            var descending = name.startsWith("-");
            var attribute = orderings.get(descending ? name.substring(1) : name);
            if (attribute != null) orders.putIfAbsent(attribute, order(attribute, descending));
        }
        return Sort.by(List.copyOf(orders.values()));
    }

    private static Sort.Order order(AttributePath attribute, boolean descending) {
        return descending ? Sort.Order.desc(attribute.toString()) : Sort.Order.asc(attribute.toString());
    }
}
