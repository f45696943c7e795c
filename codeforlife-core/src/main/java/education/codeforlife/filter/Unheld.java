package education.codeforlife.filter;

import education.codeforlife.wire.ScalarException.Reason;
import education.codeforlife.wire.ScalarType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Locale;
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
        return type.javaType() == BigDecimal.class ? decimal(text.toLowerCase(Locale.ROOT)) : at(side(text));
    }

    private static Unheld at(Position position) {
        return new Unheld(position, null);
    }

    private static Position side(String text) {
        return text.startsWith("-") ? Position.BELOW : Position.ABOVE;
    }

    /** It has too many digits before the point or behind it. */
    private static Unheld decimal(String text) {
        int end = text.indexOf('e');
        var digits = new BigDecimal(end < 0 ? text : text.substring(0, end));
        var exponent = end < 0 ? BigInteger.ZERO : new BigInteger(text.substring(end + 1));
        if (digits.signum() == 0) return new Unheld(Position.BETWEEN, BigDecimal.ZERO);
        var magnitude = exponent.add(BigInteger.valueOf((long) digits.precision() - digits.scale()));
        if (magnitude.compareTo(BigInteger.valueOf(MAX_SCALE)) > 0) return at(side(text));
        return new Unheld(Position.BETWEEN, floor(digits, exponent, magnitude));
    }

    private static BigDecimal floor(BigDecimal digits, BigInteger exponent, BigInteger magnitude) {
        boolean tiny = magnitude.compareTo(BigInteger.valueOf(-MAX_SCALE)) < 0;
        if (tiny) return digits.signum() > 0 ? BigDecimal.ZERO : BigDecimal.ONE.movePointLeft(MAX_SCALE).negate();
        return digits.scaleByPowerOfTen(exponent.intValueExact()).setScale(MAX_SCALE, RoundingMode.FLOOR);
    }
}
