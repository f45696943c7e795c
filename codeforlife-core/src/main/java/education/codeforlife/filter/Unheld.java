package education.codeforlife.filter;

import education.codeforlife.wire.LongDecimal;
import education.codeforlife.wire.ScalarException.Reason;
import education.codeforlife.wire.ScalarType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A value that an attribute's type cannot hold, and where it lies among those that it can.
 *
 * @param floor the greatest value below it; {@code null} if all or none are
 */
record Unheld(Position position, @Nullable Object floor) {

    enum Position {
        /** Less than every value. */
        BELOW,
        /** Between two values. */
        BETWEEN,
        /** Greater than every value. */
        ABOVE,
        /** Neither less nor greater than any. */
        NOWHERE
    }

    /** Rows have fewer digits behind the point. */
    private static final int MAX_SCALE = 400;

    static Unheld of(String text, ScalarType<?> type, Reason reason) {
        if (reason == Reason.TOO_SMALL) return at(Position.BELOW);
        if (reason != Reason.TOO_LARGE) return at(Position.NOWHERE);
        return type.javaType() == BigDecimal.class ? decimal(LongDecimal.read(text)) : at(side(text));
    }

    private static Unheld at(Position position) {
        return new Unheld(position, null);
    }

    private static Position side(String text) {
        return text.startsWith("-") ? Position.BELOW : Position.ABOVE;
    }

    /** It has too many digits before the point or behind it. */
    private static Unheld decimal(LongDecimal value) {
        int sign = value.digits().signum();
        if (sign == 0) return new Unheld(Position.BETWEEN, BigDecimal.ZERO);
        boolean huge = value.magnitude().compareTo(BigInteger.valueOf(MAX_SCALE)) > 0;
        if (huge) return at(sign > 0 ? Position.ABOVE : Position.BELOW);
        return new Unheld(Position.BETWEEN, floor(value, sign));
    }

    private static BigDecimal floor(LongDecimal value, int sign) {
        boolean tiny = value.magnitude().compareTo(BigInteger.valueOf(-MAX_SCALE)) < 0;
        if (tiny) {
            return sign > 0
                    ? BigDecimal.ZERO
                    : BigDecimal.ONE.movePointLeft(MAX_SCALE).negate();
        }
        var exact = value.digits().scaleByPowerOfTen(value.exponent().intValueExact());
        return exact.setScale(MAX_SCALE, RoundingMode.FLOOR);
    }
}
