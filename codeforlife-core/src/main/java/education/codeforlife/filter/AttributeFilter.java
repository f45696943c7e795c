package education.codeforlife.filter;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.metamodel.Metamodel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import tools.jackson.databind.json.JsonMapper;

/** Compares an attribute with the values of a parameter. */
record AttributeFilter<E>(String parameter, AttributePath attribute, Lookup lookup, ParameterType parser)
        implements Filter<E> {

    enum Lookup {
        EQUAL,
        IN,
        EXCLUDE
    }

    static <E> AttributeFilter<E> of(String parameter, AttributePath attribute, Lookup lookup) {
        return new AttributeFilter<>(parameter, attribute, lookup, ParameterType.parser(attribute.type()));
    }

    @Override
    public boolean repeatable() {
        return lookup == Lookup.IN || lookup == Lookup.EXCLUDE;
    }

    @Override
    public @Nullable Specification<E> specification(List<String> values) {
        var parsed = parse(values);
        if (parsed.isEmpty()) return null;
        var possible = parsed.stream().filter(attribute.type()::isInstance).toList();
        if (!possible.isEmpty()) return specificationOf(possible);
        return lookup == Lookup.EXCLUDE ? null : Filter.noRow();
    }

    private List<Object> parse(List<String> values) {
        var parsed = new ArrayList<Object>(values.size());
        for (var value : values) parsed.add(parser.parse(value));
        parsed.removeIf(Objects::isNull);
        return parsed;
    }

    /** The rows of which the attribute is one of the values, or none of them. */
    Specification<E> specificationOf(List<Object> values) {
        return lookup == Lookup.EXCLUDE
                ? (root, query, builder) -> attribute.matchesNot(root, query, builder, path -> path.in(values))
                : (root, query, builder) ->
                        attribute.matches(root, query, builder, path -> condition(builder, path, values));
    }

    private Predicate condition(CriteriaBuilder builder, Expression<?> path, List<Object> values) {
        return switch (lookup) {
            case EQUAL -> builder.equal(path, values.get(0));
            case IN, EXCLUDE -> path.in(values);
        };
    }

    @Override
    public Filter<E> started(EntityManager entities, JsonMapper json) {
        return new AttributeFilter<>(parameter, attribute, lookup, parser.spelledBy(json));
    }

    @Override
    public void validate(Metamodel metamodel) {
        attribute.validate(metamodel);
    }

    @Override
    public FilterParameter described() {
        return switch (lookup) {
            case EQUAL -> FilterParameter.of(parameter, parser, attribute + " is the value");
            case IN ->
                FilterParameter.of(parameter, parser, attribute + " is one of the values")
                        .repeated();
            case EXCLUDE ->
                FilterParameter.of(parameter, parser, attribute + " is none of the values")
                        .repeated();
        };
    }
}
