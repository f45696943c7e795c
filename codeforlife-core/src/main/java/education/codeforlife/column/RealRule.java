package education.codeforlife.column;

import education.codeforlife.error.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * A number in a column of fewer bits. One that the column would round is refused, because PostgreSQL's driver reads it back
 * as one number or another, depending on how often the statement has run.
 */
record RealRule() implements ColumnRule {

    private static final FieldError ROUNDED = new FieldError("invalid", "Ensure that 32 bits hold this value exactly.");

    @Override
    public @Nullable FieldError refusal(Object value) {
        var number = Decimals.of(value);
        if (number == null) return null;
        float rounded = number.floatValue();
        if (rounded == Float.POSITIVE_INFINITY) return Decimals.tooLarge(Float.MAX_VALUE);
        if (rounded == Float.NEGATIVE_INFINITY) return Decimals.tooSmall(-Float.MAX_VALUE);
        if (rounded == 0 && number.signum() != 0) return Decimals.notANumber();
        return rounded == number.doubleValue() ? null : ROUNDED;
    }
}
