package education.codeforlife.filter;

import education.codeforlife.api.Internal;
import education.codeforlife.error.FieldErrors;
import education.codeforlife.error.ValidationException;
import education.codeforlife.filter.AttributeFilter.Lookup;
import education.codeforlife.filter.ComparisonFilter.Operator;
import education.codeforlife.request.RequestUser;
import education.codeforlife.wire.WireText;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.Metamodel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.NullHandling;
import org.springframework.data.jpa.domain.Specification;
import tools.jackson.databind.json.JsonMapper;

/**
 * The query parameters with which callers narrow and order a list of {@code E}. Immutable: each method that declares a
 * parameter answers a new set.
 *
 * <pre>{@code
 * FilterSet.of(Fruit.class)
 *         .equal("is_citrus", "citrus")                       // ?is_citrus=true
 *         .contains("name", "name")                           // ?name=app
 *         .range("price_min", "price_max", "price")           // ?price_min=1.50&price_max=3
 *         .isNull("unsold", "buyer")                          // ?unsold=true
 *         .exclude("_id", "id")                               // ?_id=1&_id=2: all but these
 *         .search("search", "name", "basket.owner.name")      // ?search=apple jane
 *         .ordering("name", "name")
 *         .ordering("expires_on", "expiresOn", NULLS_LAST)    // ?ordering=name,-expires_on
 *         .defaultOrdering("-expires_on", "name");
 * }</pre>
 *
 * <p>Attributes are paths of the entity model ({@code basket.owner.name}), over to-many associations too. Parameters
 * that are not declared and empty values are ignored; a repeated parameter counts with its last value, unless it is
 * one of {@link #in}, {@link #exclude} and {@link #relatedIn}. Values are text, booleans, numbers, dates, times, UUIDs or enum constants,
 * by the attribute's type; constants are spelled as in answers. Declaring an attribute that does not exist, that is not such a value or that
 * is declared twice throws {@link IllegalStateException}.
 *
 * @since 0.1.0
 */
public final class FilterSet<E> {

    private static final Set<String> RESERVED = Set.of("limit", "offset", Orderings.PARAMETER);

    private final Class<?> model;
    private final List<Filter<E>> filters;
    private final Orderings orderings;

    private FilterSet(Class<?> model, List<Filter<E>> filters, Orderings orderings) {
        this.model = model;
        this.filters = filters;
        this.orderings = orderings;
    }

    /** An empty set to which parameters are added. */
    public static <E> FilterSet<E> of(Class<E> model) {
        return new FilterSet<>(model, List.of(), Orderings.NONE);
    }

    /** Returns the filters of a list that cannot be narrowed. */
    public static <E> FilterSet<E> none() {
        return new FilterSet<>(Object.class, List.of(), Orderings.NONE);
    }

    /** Selects rows by the value of an attribute; text is case-sensitive, a malformed boolean is ignored. */
    public FilterSet<E> equal(String parameter, String attribute) {
        return with(parameter, attribute, Lookup.EQUAL);
    }

    /** Rows of which the text is the value, whatever its case; {@code iexact} of Django. */
    public FilterSet<E> equalIgnoringCase(String parameter, String attribute) {
        return with(TextFilter.of(parameter, path(attribute), TextMatch.EQUAL_IGNORING_CASE));
    }

    /** Rows of which the text contains the value, whatever its case; {@code icontains} of Django. */
    public FilterSet<E> contains(String parameter, String attribute) {
        return with(TextFilter.of(parameter, path(attribute), TextMatch.CONTAINS));
    }

    /** Rows of which the text starts with the value; {@code startswith} of Django. */
    public FilterSet<E> startsWith(String parameter, String attribute) {
        return with(TextFilter.of(parameter, path(attribute), TextMatch.STARTS_WITH));
    }

    /** Rows of which the text starts with the value, whatever its case; {@code istartswith} of Django. */
    public FilterSet<E> startsWithIgnoringCase(String parameter, String attribute) {
        return with(TextFilter.of(parameter, path(attribute), TextMatch.STARTS_WITH_IGNORING_CASE));
    }

    /** Rows of which the attribute is greater than the value; {@code gt} of Django. */
    public FilterSet<E> greater(String parameter, String attribute) {
        return with(ComparisonFilter.of(parameter, path(attribute), Operator.GREATER));
    }

    /** Rows of which the attribute is the value or greater; {@code gte} of Django. */
    public FilterSet<E> greaterOrEqual(String parameter, String attribute) {
        return with(ComparisonFilter.of(parameter, path(attribute), Operator.GREATER_OR_EQUAL));
    }

    /** Rows of which the attribute is less than the value; {@code lt} of Django. */
    public FilterSet<E> less(String parameter, String attribute) {
        return with(ComparisonFilter.of(parameter, path(attribute), Operator.LESS));
    }

    /** Rows of which the attribute is the value or less; {@code lte} of Django. */
    public FilterSet<E> lessOrEqual(String parameter, String attribute) {
        return with(ComparisonFilter.of(parameter, path(attribute), Operator.LESS_OR_EQUAL));
    }

    /** Rows of which the attribute lies between two values, both included; each of them may be left out. */
    public FilterSet<E> range(String from, String to, String attribute) {
        return greaterOrEqual(from, attribute).lessOrEqual(to, attribute);
    }

    /**
     * With {@code true} the rows without a value of the attribute, with {@code false} those with one; {@code isnull} of
     * Django. The attribute may be an association: then the related row counts, or any of them.
     */
    public FilterSet<E> isNull(String parameter, String attribute) {
        return with(NullFilter.of(parameter, path(attribute)));
    }

    /** Rows of which the attribute is one of the values. */
    public FilterSet<E> in(String parameter, String attribute) {
        return with(parameter, attribute, Lookup.IN);
    }

    /** Selects rows whose attribute does not equal any of the values. */
    public FilterSet<E> exclude(String parameter, String attribute) {
        return with(parameter, attribute, Lookup.EXCLUDE);
    }

    /**
     * Rows that lead to the related row with the key. A key of a row that does not exist, or is inactive, is refused.
     *
     * <pre>{@code
     * FilterSet.of(Student.class).related("teacher", "klass.teacher.id", Teacher.class)
     * }</pre>
     */
    public <T> FilterSet<E> related(String parameter, String attribute, Class<T> type) {
        return related(parameter, attribute, type, user -> Specification.unrestricted());
    }

    /** Works as {@link #related(String, String, Class)}, but ignores rows out of the user's scope. */
    public <T> FilterSet<E> related(
            String parameter, String attribute, Class<T> type, Function<RequestUser, Specification<T>> scope) {
        return with(
                new RelatedFilter<>(AttributeFilter.of(parameter, path(attribute), Lookup.EQUAL), type, scope, null));
    }

    /** Rows that lead to one of the related rows with the keys. One that does not exist is refused. */
    public <T> FilterSet<E> relatedIn(String parameter, String attribute, Class<T> type) {
        return relatedIn(parameter, attribute, type, user -> Specification.unrestricted());
    }

    /** Works as {@link #relatedIn(String, String, Class)}, but ignores rows out of the user's scope. */
    public <T> FilterSet<E> relatedIn(
            String parameter, String attribute, Class<T> type, Function<RequestUser, Specification<T>> scope) {
        return with(new RelatedFilter<>(AttributeFilter.of(parameter, path(attribute), Lookup.IN), type, scope, null));
    }

    /** The rows that belong to one of the named choices; any other value is refused. */
    public FilterSet<E> choice(String parameter, Map<String, ? extends Specification<E>> choices) {
        var copy = Map.copyOf(choices);
        ValueParser<Specification<E>> parser = value -> chosen(copy, value);
        var names = choices.keySet().stream().sorted().toList();
        return with(new CustomFilter<>(parameter, parser, names, rows -> rows));
    }

    private static <T> T chosen(Map<String, T> choices, String value) {
        var chosen = choices.get(value);
        if (chosen == null) throw InvalidValueException.choice(value);
        return chosen;
    }

    /** Rows in which each word of the value, or each quoted phrase, is contained in one of the attributes. */
    public FilterSet<E> search(String parameter, String attribute, String... more) {
        var attributes = Stream.concat(Stream.of(attribute), Arrays.stream(more))
                .map(this::path)
                .toList();
        return with(new SearchFilter<>(parameter, attributes));
    }

    /** The rows that a service selects by a value of a type that attributes may have. */
    public <T> FilterSet<E> custom(String parameter, Class<T> type, Function<T, Specification<E>> rows) {
        var boxed = ParameterType.parser(type).javaType();
        return this.<Object>custom(parameter, ParameterType.parser(type), value -> rows.apply(cast(boxed, value)));
    }

    @SuppressWarnings("unchecked") // the boxed type of T
    private static <T> T cast(Class<?> boxed, Object value) {
        return (T) boxed.cast(value);
    }

    /** The rows that a service selects by a value of its own. */
    public <T> FilterSet<E> custom(
            String parameter, ValueParser<? extends T> parser, Function<T, Specification<E>> rows) {
        return with(new CustomFilter<>(parameter, parser, List.of(), rows));
    }

    /**
     * A name by which lists may be ordered: {@code ?ordering=name} or, descending, {@code ?ordering=-name}. Rows without
     * a value come last, or first if it is descending, as in PostgreSQL.
     */
    public FilterSet<E> ordering(String name, String attribute) {
        return ordering(name, attribute, NullHandling.NATIVE);
    }

    /** Works as {@link #ordering(String, String)}, with a fixed place for rows without a value in both directions. */
    public FilterSet<E> ordering(String name, String attribute, NullHandling nulls) {
        return new FilterSet<>(model, filters, orderings.with(name, path(attribute), nulls));
    }

    /** The order of lists for which the caller does not ask for one: names of orderings, with a minus if descending. */
    public FilterSet<E> defaultOrdering(String term, String... more) {
        var terms = Stream.concat(Stream.of(term), Arrays.stream(more)).toList();
        return new FilterSet<>(model, filters, orderings.by(terms));
    }

    private AttributePath path(String attribute) {
        return AttributePath.of(model, attribute);
    }

    private FilterSet<E> with(String parameter, String attribute, Lookup lookup) {
        return with(AttributeFilter.of(parameter, path(attribute), lookup));
    }

    private FilterSet<E> with(Filter<E> filter) {
        if (filters.stream().anyMatch(other -> other.parameter().equals(filter.parameter()))) {
            throw declaredTwice(filter.parameter());
        }
        if (RESERVED.contains(filter.parameter())) {
            throw new IllegalStateException(
                    "Reserved parameter \"" + filter.parameter() + "\": lists have it already, use another name");
        }
        return new FilterSet<>(
                model, Stream.concat(filters.stream(), Stream.of(filter)).toList(), orderings);
    }

    static IllegalStateException declaredTwice(String parameter) {
        return new IllegalStateException("Duplicate parameter \"" + parameter + "\": declare it once");
    }

    /** Returns the names of the parameters, without {@code ordering}. */
    @Internal
    public List<String> parameters() {
        return filters.stream().map(Filter::parameter).toList();
    }

    /** Returns the parameters as clients see them, without {@code ordering}. */
    @Internal
    public List<FilterParameter> described() {
        return filters.stream().map(Filter::described).toList();
    }

    /** Returns the order of lists for which the caller does not ask for one, as in the parameter. */
    @Internal
    public List<String> defaultOrderings() {
        return orderings.defaults();
    }

    /** Returns the names by which lists may be ordered. */
    @Internal
    public List<String> orderings() {
        return List.copyOf(orderings.byName().keySet());
    }

    /**
     * Checks the attributes against the entity model; for start-up.
     *
     * @throws IllegalStateException naming the attribute that is not persistent
     */
    public void validate(Metamodel metamodel) {
        filters.forEach(filter -> filter.validate(metamodel));
        orderings.validate(metamodel);
    }

    /** Returns the set as it serves requests: constants are spelled as the mapper writes them, related rows are found. */
    @Internal
    public FilterSet<E> started(EntityManager entities, JsonMapper json) {
        validate(entities.getMetamodel());
        return new FilterSet<>(
                model,
                filters.stream().map(filter -> filter.started(entities, json)).toList(),
                orderings);
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
        if (!errors.isEmpty()) throw ValidationException.ofParameters(errors);
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
     * The order that the caller asks for with {@code ?ordering=name,-expires_on}, or with a parameter for each name; names
     * that are not declared are ignored. It need not be total: see {@link education.codeforlife.pagination.TotalOrder}.
     *
     * @return the default ordering when the caller asks for none
     */
    public Sort sort(Map<String, String[]> parameters) {
        var values = parameters.get(Orderings.PARAMETER);
        return orderings.sort(values == null ? "" : String.join(",", values));
    }
}
