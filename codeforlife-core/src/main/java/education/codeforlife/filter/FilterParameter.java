package education.codeforlife.filter;

import education.codeforlife.api.Internal;
import java.util.List;

/**
 * A query parameter as clients see it.
 *
 * @param type of the values in Java
 * @param choices the values that count; empty if those of the type do
 * @param repeatable whether each value of a repeated parameter counts
 * @param meaning the rows that are selected, in words
 * @since 0.1.0
 */
@Internal
public record FilterParameter(String name, Class<?> type, List<String> choices, boolean repeatable, String meaning) {

    static FilterParameter of(String name, ParameterType parser, String meaning) {
        return new FilterParameter(name, parser.javaType(), parser.choices(), false, meaning);
    }

    FilterParameter repeated() {
        return new FilterParameter(name, type, choices, true, meaning);
    }
}
