package education.codeforlife.wire;

import education.codeforlife.wire.ScalarException.Reason;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Numbers in text, with the digits of ASCII only. Integers are written as existing clients write them, which is how
 * Python reads them: surrounding white space, a sign and single underscores between digits are allowed
 * ({@code " +1_000 "}), hexadecimal, exponents and fractions are not. Decimals may have an exponent.
 */
final class Numbers {

    /** Python's own bound: reading digits takes quadratic time. */
    private static final int MAX_DIGITS = 4300;

    /** More digits than a column has. Written out, 1e999999999 would fill the memory. */
    private static final int MAX_DECIMAL_DIGITS = 1000;

    private static final Pattern INTEGER = Pattern.compile("([+-]?)([0-9]++(?:_[0-9]++)*+)");
    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?(?:[0-9]++(?:\\.[0-9]*+)?|\\.[0-9]++)(?:[eE][+-]?[0-9]++)?");

    private Numbers() {}

    /** Returns the integer, which may be of any size up to the bound of digits. */
    static BigInteger integer(String text) {
        var integer = INTEGER.matcher(WireText.strip(text));
        if (!integer.matches()) throw ScalarException.malformed();
        var digits = integer.group(2).replace("_", "");
        if (digits.length() > MAX_DIGITS) throw ScalarException.malformed();
        return new BigInteger(integer.group(1) + digits);
    }

    /** Returns what the function makes of the integer. */
    static <T extends Number> T fit(BigInteger value, T min, T max, Function<BigInteger, T> exact) {
        if (value.compareTo(BigInteger.valueOf(max.longValue())) > 0) throw ScalarException.tooLarge(max);
        if (value.compareTo(BigInteger.valueOf(min.longValue())) < 0) throw ScalarException.tooSmall(min);
        return exact.apply(value);
    }

    static BigDecimal decimal(String text) {
        if (text.length() > MAX_DIGITS || !DECIMAL.matcher(text).matches()) throw ScalarException.malformed();
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) { // its exponent is beyond 32 bits
            throw ScalarException.of(Reason.TOO_LARGE);
        }
    }

    /** Returns the value if it is of a sane size. */
    static BigDecimal bounded(BigDecimal value) {
        if (value.precision() + Math.abs((long) value.scale()) <= MAX_DECIMAL_DIGITS) return value;
        throw ScalarException.of(Reason.TOO_LARGE);
    }

    /** Returns the value if it is finite. */
    static double finite(double value) {
        if (Double.isFinite(value)) return value;
        throw ScalarException.of(Reason.TOO_LARGE);
    }
}
