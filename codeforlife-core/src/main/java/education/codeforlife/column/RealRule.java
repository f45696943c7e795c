package education.codeforlife.column;

import education.codeforlife.error.FieldError;
import org.jspecify.annotations.Nullable;

/** A number in a column of fewer bits, which rounds it: it is read to know what became of it. */
record RealRule() implements ColumnRule {

    @Override
    public @Nullable FieldError refusal(Object value) {
        var number = Decimals.of(value);
        if (number == null) return null;
        float rounded = number.floatValue();
        if (rounded == Float.POSITIVE_INFINITY) return Decimals.tooLarge(Float.MAX_VALUE);
        if (rounded == Float.NEGATIVE_INFINITY) return Decimals.tooSmall(-Float.MAX_VALUE);
        return rounded == 0 && number.signum() != 0 ? Decimals.notANumber() : null;
    }

    @Override
    public boolean isPredictable() {
        return false;
    }
}
