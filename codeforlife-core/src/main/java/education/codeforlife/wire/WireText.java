package education.codeforlife.wire;

import education.codeforlife.api.Internal;
import java.util.OptionalInt;

/**
 * Text as the wire contract knows it. White space is that of Unicode and the separators of ASCII, as in Python: Java has
 * three other notions, none of which strips a no-break space and a next-line alike.
 *
 * @since 0.1.0
 */
@Internal
public final class WireText {

    private WireText() {}

    /** Returns the text without surrounding white space. */
    public static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) start++;
        while (end > start && isSpace(text.charAt(end - 1))) end--;
        return text.substring(start, end);
    }

    /** Returns the text with the decimal digits of all scripts written in ASCII. */
    public static String asciiDigits(String text) {
        var ascii = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> Character.isDigit(point) ? '0' + Character.digit(point, 10) : point)
                .forEach(ascii::appendCodePoint);
        return ascii.toString();
    }

    /** Returns whether a text column can hold the text. */
    public static boolean isStorable(String text) {
        return firstUnstorable(text).isEmpty();
    }

    /** Returns the first code point that a column of PostgreSQL does not hold: NUL, or half a surrogate pair. */
    public static OptionalInt firstUnstorable(String text) {
        int point;
        for (int i = 0; i < text.length(); i += Character.charCount(point)) {
            point = text.codePointAt(i);
            if (point == 0 || isSurrogate(point)) return OptionalInt.of(point);
        }
        return OptionalInt.empty();
    }

    /** A pair is one code point, beyond these. */
    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    /** Returns whether the unit is white space. None lies beyond the basic plane, so that a UTF-16 unit is enough. */
    public static boolean isSpace(char unit) {
        return Character.isWhitespace(unit) || Character.isSpaceChar(unit) || unit == '\u0085';
    }
}
