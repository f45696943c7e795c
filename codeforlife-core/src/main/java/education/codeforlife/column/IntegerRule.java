package education.codeforlife.column;

import education.codeforlife.error.FieldError;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An integer of 2, 4 or 8 bytes.
 *
 * @param isPredictable whether the attribute has integers only
 */
record IntegerRule(BigDecimal min, BigDecimal max, boolean isPredictable) implements ColumnRule {

    static IntegerRule of(Class<?> type, long min, long max) {
        return new IntegerRule(BigDecimal.valueOf(min), BigDecimal.valueOf(max), ColumnRules.isInteger(type));
    }

    @Override
    public @Nullable FieldError refusal(Object value) {
        var number = Decimals.of(value);
        if (number == null) return Decimals.notANumber();
        if (number.compareTo(max) > 0) return Decimals.tooLarge(max);
        if (number.compareTo(min) < 0) return Decimals.tooSmall(min);
        return number.stripTrailingZeros().scale() > 0 ? Decimals.tooManyPlaces(0) : null;
    }

    @Override
    public ColumnBounds bounds() {
        return ColumnBounds.ofIntegers(min, max);
    }
}
