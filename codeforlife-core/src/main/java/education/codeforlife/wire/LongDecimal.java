package education.codeforlife.wire;

import education.codeforlife.api.Internal;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;

/**
 * A decimal in text that has more digits than {@link ScalarType} reads: the digits, times ten to the power of the
 * exponent.
 *
 * @since 0.1.0
 */
@Internal
public record LongDecimal(BigDecimal digits, BigInteger exponent) {

    /** Reads a decimal that was found too large. */
    public static LongDecimal read(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        int end = lower.indexOf('e');
        return end < 0
                ? new LongDecimal(new BigDecimal(lower), BigInteger.ZERO)
                : new LongDecimal(new BigDecimal(lower.substring(0, end)), new BigInteger(lower.substring(end + 1)));
    }

    /** Returns how many digits are before the point; less than zero if zeros follow the point. */
    public BigInteger magnitude() {
        return exponent.add(BigInteger.valueOf((long) digits.precision() - digits.scale()));
    }
}
