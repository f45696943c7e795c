package education.codeforlife.column;

import education.codeforlife.error.FieldError;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A decimal with a bounded number of digits, counted as Django REST framework does.
 *
 * @param isPredictable whether the driver binds the attribute's values digit by digit
 */
record DecimalRule(int precision, int scale, boolean isPredictable) implements ColumnRule {

    @Override
    public @Nullable FieldError refusal(Object value) {
        var number = Decimals.of(value);
        if (number == null) return Decimals.notANumber();
        var shortest = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        if (scale < 0 || scale > precision) return refusalByMagnitude(shortest);
        int places = Math.max(shortest.scale(), 0);
        long whole = Math.max((long) shortest.precision() - shortest.scale(), 0);
        if (shortest.signum() != 0 && whole + places > precision) return tooMany("max_digits", precision, "in total");
        if (shortest.scale() > scale) return Decimals.tooManyPlaces(scale);
        if (shortest.signum() == 0 || whole <= precision - scale) return null;
        return tooMany("max_whole_digits", precision - scale, "before the decimal point");
    }

    /** A scale that is negative, or above the precision, bounds the size of the number. */
    private @Nullable FieldError refusalByMagnitude(BigDecimal shortest) {
        if (shortest.scale() > scale) return Decimals.tooManyPlaces(Math.max(scale, 0));
        boolean fits = shortest.signum() == 0 || shortest.precision() - shortest.scale() <= precision - scale;
        return fits ? null : tooMany("max_digits", precision, "in total");
    }

    private static FieldError tooMany(String code, int max, String which) {
        return new FieldError(code, "Ensure that there are no more than " + max + " digits " + which + ".");
    }

    @Override
    public Object stored(Object value) {
        return value instanceof BigDecimal decimal
                ? decimal.setScale(Math.max(scale, 0), RoundingMode.UNNECESSARY)
                : value;
    }

    @Override
    public ColumnBounds bounds() {
        var step = BigDecimal.ONE.movePointLeft(scale);
        return ColumnBounds.ofDecimals(
                BigDecimal.ONE.movePointRight(precision - scale).subtract(step), step);
    }
}
