package education.codeforlife.filter;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/** Selects rows as a service says. */
record CustomFilter<E, T>(String parameter, ValueParser<? extends T> parser, Function<T, Specification<E>> rows)
        implements Filter<E> {

    @Override
    public @Nullable Specification<E> specification(List<String> values) {
        var value = parser.parse(values.get(0));
        return value == null ? null : rows.apply(value);
    }
}
