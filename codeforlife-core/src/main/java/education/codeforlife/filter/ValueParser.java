package education.codeforlife.filter;

import org.jspecify.annotations.Nullable;

/**
 * Reads the value of a query parameter for {@link FilterSet#custom(String, ValueParser, java.util.function.Function)}.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface ValueParser<T> {

    /**
     * Reads a value.
     *
     * @param value not empty, without surrounding white space and without NUL
     * @return null when the value means no filter
     * @throws InvalidValueException when the value is refused
     */
    @Nullable
    T parse(String value);
}
