package education.codeforlife.wire;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Integers in paths and queries, read as existing clients expect, which is how Python reads them: surrounding white
 * space, a sign, single underscores between digits and the decimal digits of any script are fine ({@code " +1_000 "});
 * hexadecimal, exponents and fractions are not.
 *
 * @since 0.1.0
 */
public final class WireInteger {

    /** Python's own bound: reading digits takes quadratic time. */
    private static final int MAX_DIGITS = 4300;

    private WireInteger() {}

    /**
     * Reads an integer of any size.
     *
     * @return null when the text is none
     */
    public static @Nullable BigInteger parse(String text) {
        var stripped = WireText.strip(text);
        var negative = stripped.startsWith("-");
        var digits = digits(negative || stripped.startsWith("+") ? stripped.substring(1) : stripped);
        if (digits == null) return null;
        var magnitude = new BigInteger(digits);
        return negative ? magnitude.negate() : magnitude;
    }

    /** The digits in ASCII; null when there is anything else, or too much. */
    private static @Nullable String digits(String text) {
        var ascii = new StringBuilder();
        boolean afterDigit = false;
        for (int codePoint : text.codePoints().toArray()) {
            boolean digit = Character.isDigit(codePoint);
            if (!digit && !(codePoint == '_' && afterDigit)) return null;
            if (digit) ascii.append((char) ('0' + Character.digit(codePoint, 10)));
            afterDigit = digit;
        }
        return afterDigit && ascii.length() <= MAX_DIGITS ? ascii.toString() : null;
    }
}
