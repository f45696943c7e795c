package education.codeforlife.column;

import education.codeforlife.error.FieldError;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Numbers as decimals, and what is said of those that do not fit. */
final class Decimals {

    private Decimals() {}

    /** Returns the number; {@code null} if it is not finite or not a number of the wire. */
    static @Nullable BigDecimal of(Object value) {
        if (value instanceof BigDecimal decimal) return decimal;
        if (value instanceof BigInteger integer) return new BigDecimal(integer);
        if (value instanceof Float number) return Float.isFinite(number) ? new BigDecimal(number.toString()) : null;
        if (value instanceof Double number) return Double.isFinite(number) ? BigDecimal.valueOf(number) : null;
        return value instanceof Number number ? BigDecimal.valueOf(number.longValue()) : null;
    }

    static FieldError notANumber() {
        return new FieldError("invalid", "A valid number is required.");
    }

    static FieldError tooLarge(Object max) {
        return new FieldError("max_value", "Ensure this value is less than or equal to " + max + ".");
    }

    static FieldError tooSmall(Object min) {
        return new FieldError("min_value", "Ensure this value is greater than or equal to " + min + ".");
    }

    static FieldError tooManyPlaces(int max) {
        return new FieldError("max_decimal_places", "Ensure that there are no more than " + max + " decimal places.");
    }
}
