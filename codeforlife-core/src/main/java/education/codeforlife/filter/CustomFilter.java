package education.codeforlife.filter;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import tools.jackson.databind.json.JsonMapper;

/**
 * Selects rows as a service says.
 *
 * @param choices the values that the parser takes; empty if it takes others
 */
record CustomFilter<E, T>(
        String parameter, ValueParser<? extends T> parser, List<String> choices, Function<T, Specification<E>> rows)
        implements Filter<E> {

    @Override
    public @Nullable Specification<E> specification(List<String> values) {
        var value = parser.parse(values.get(0));
        if (value == null) return null;
        return value instanceof Unheld ? Filter.noRow() : rows.apply(value);
    }

    @Override
    public Filter<E> started(EntityManager entities, JsonMapper json) {
        return parser instanceof ParameterType type
                ? new CustomFilter<>(parameter, typed(type.spelledBy(json)), choices, rows)
                : this;
    }

    /** The type is that of the rows' function, as it was declared. */
    @SuppressWarnings("unchecked")
    private ValueParser<? extends T> typed(ParameterType type) {
        return (ValueParser<? extends T>) type;
    }

    @Override
    public FilterParameter described() {
        var type = parser instanceof ParameterType known ? known : ParameterType.parser(String.class);
        var described = FilterParameter.of(parameter, type, "");
        return choices.isEmpty() ? described : new FilterParameter(parameter, String.class, choices, false, "");
    }
}
