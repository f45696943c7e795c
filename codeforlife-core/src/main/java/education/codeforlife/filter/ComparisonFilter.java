package education.codeforlife.filter;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.metamodel.Metamodel;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.domain.Specification;

/** Selects the rows of which an attribute is less or greater than a value. */
record ComparisonFilter<E>(String parameter, AttributePath attribute, Operator operator, ParameterType parser)
        implements Filter<E> {

    enum Operator {
        GREATER("greater than"),
        GREATER_OR_EQUAL("at least"),
        LESS("less than"),
        LESS_OR_EQUAL("at most");

        private final String words;

        Operator(String words) {
            this.words = words;
        }

        boolean isGreater() {
            return this == GREATER || this == GREATER_OR_EQUAL;
        }
    }

    static <E> ComparisonFilter<E> of(String parameter, AttributePath attribute, Operator operator) {
        var type = ParameterType.parser(attribute.type());
        if (!hasOrder(type.javaType())) {
            throw new IllegalStateException("Parameter \"" + parameter + "\" cannot compare \"" + attribute
                    + "\": values of " + type.javaType().getSimpleName() + " have no order");
        }
        return new ComparisonFilter<>(parameter, attribute, operator, type);
    }

    private static boolean hasOrder(Class<?> type) {
        return type != Boolean.class && type != UUID.class && !type.isEnum();
    }

    @Override
    public Specification<E> specification(List<String> values) {
        var value = requireNonNull(parser.parse(values.get(0))); // only a malformed boolean is ignored
        return value instanceof Unheld unheld ? compared(unheld) : compared(operator, value);
    }

    private Specification<E> compared(Unheld value) {
        return switch (value.position()) {
            case BELOW -> operator.isGreater() ? anyValue() : Filter.noRow();
            case ABOVE -> operator.isGreater() ? Filter.noRow() : anyValue();
            case NOWHERE -> Filter.noRow();
            case BETWEEN ->
                compared(
                        operator.isGreater() ? Operator.GREATER : Operator.LESS_OR_EQUAL,
                        requireNonNull(value.floor()));
        };
    }

    private Specification<E> anyValue() {
        return (root, query, builder) -> attribute.matches(root, query, builder, Expression::isNotNull);
    }

    private Specification<E> compared(Operator by, Object value) {
        return (root, query, builder) ->
                attribute.matches(root, query, builder, path -> condition(by, path, value, builder));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the value is of the attribute's type, which has an order
    private static Predicate condition(Operator by, Expression<?> path, Object value, CriteriaBuilder builder) {
        Expression<Comparable> attribute = (Expression<Comparable>) path;
        Comparable bound = (Comparable) value;
        return switch (by) {
            case GREATER -> builder.greaterThan(attribute, bound);
            case GREATER_OR_EQUAL -> builder.greaterThanOrEqualTo(attribute, bound);
            case LESS -> builder.lessThan(attribute, bound);
            case LESS_OR_EQUAL -> builder.lessThanOrEqualTo(attribute, bound);
        };
    }

    @Override
    public void validate(Metamodel metamodel) {
        attribute.validate(metamodel);
    }

    @Override
    public FilterParameter described() {
        var meaning = attribute + " is " + operator.words + " the value";
        return FilterParameter.of(parameter, parser, meaning);
    }
}
