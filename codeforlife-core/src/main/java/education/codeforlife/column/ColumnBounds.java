package education.codeforlife.column;

import education.codeforlife.api.Internal;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The values that a column holds, as far as they lie between bounds.
 *
 * @param maxLength of text, in code points
 * @param min the least number
 * @param max the greatest number
 * @param step numbers are multiples of it
 * @since 0.1.0
 */
@Internal
public record ColumnBounds(
        @Nullable Integer maxLength,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable BigDecimal step) {

    /** No bounds. */
    public static final ColumnBounds NONE = new ColumnBounds(null, null, null, null);

    static ColumnBounds ofText(@Nullable Integer maxLength) {
        return new ColumnBounds(maxLength, null, null, null);
    }

    static ColumnBounds ofIntegers(BigDecimal min, BigDecimal max) {
        return new ColumnBounds(null, min, max, null);
    }

    static ColumnBounds ofDecimals(BigDecimal max, BigDecimal step) {
        return new ColumnBounds(null, max.negate(), max, step);
    }
}
