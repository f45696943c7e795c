package education.codeforlife.user;

import education.codeforlife.api.Internal;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The rules for e-mail addresses: which of them have the form of one, which may be stored, and which are the same. Every
 * rule takes time in proportion to the length, of which more than the maximum is never looked at.
 *
 * @since 0.1.0
 */
@Internal
public final class EmailAddress {

    /** Characters of an address, by RFC 5321 and by the column. */
    public static final int MAX_LENGTH = 254;

    private static final int MAX_LABEL = 63;
    private static final String DOTS = "[.\u3002\uFF0E\uFF61]"; // also those that look like one or mean one
    private static final Pattern DOT = Pattern.compile(DOTS);
    private static final Pattern LAST_DOT = Pattern.compile(DOTS + "\\z");
    private static final Pattern ATOM = Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~\\x{80}-\\x{10FFFF}-]++");
    private static final Pattern LABEL = Pattern.compile("(?!-)[A-Za-z0-9\\x{80}-\\x{10FFFF}-]++(?<!-)");

    private EmailAddress() {}

    /**
     * Returns whether the text has the form of an address. This is a question of ASCII characters only: the text may have
     * others that {@link #isValid} does not allow, and dots that are not full stops, or one at the end.
     */
    public static boolean isFormed(String text) {
        if (text.length() > 2 * MAX_LENGTH || text.codePointCount(0, text.length()) > MAX_LENGTH) return false;
        int at = text.lastIndexOf('@');
        return at > 0
                && isFormedLocalPart(text.substring(0, at))
                && isFormedDomain(LAST_DOT.matcher(text.substring(at + 1)).replaceFirst(""));
    }

    /** Returns whether the text is a dot-atom of RFC 6531. Quoted local parts are not supported. */
    private static boolean isFormedLocalPart(String text) {
        for (var atom : text.split("\\.", -1)) if (!ATOM.matcher(atom).matches()) return false;
        return true;
    }

    private static boolean isFormedDomain(String text) {
        if (text.equals("localhost")) return true;
        var labels = DOT.split(text, -1);
        for (var label : labels) {
            if (label.length() > MAX_LABEL || !LABEL.matcher(label).matches()) return false;
        }
        return labels.length > 1 && labels[labels.length - 1].length() > 1;
    }

    /**
     * Returns whether an account may have the address: it is formed, does not end in a dot, and its characters beyond ASCII
     * are of the class for identifiers of RFC 8264, without the contextual ones. So letters, digits and marks of all scripts
     * are allowed; not invisible characters, full-width and other compatibility forms, symbols and punctuation.
     */
    public static boolean isValid(String text) {
        return isFormed(text)
                && !text.endsWith(".")
                && text.codePoints().allMatch(codePoint -> codePoint < 0x80 || isAllowed(codePoint));
    }

    private static boolean isAllowed(int codePoint) {
        return isLetterDigitOrMark(codePoint)
                && !InvisibleCharacters.contain(codePoint)
                && Normalizer.isNormalized(Character.toString(codePoint), Normalizer.Form.NFKC);
    }

    private static boolean isLetterDigitOrMark(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.OTHER_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER -> true;
            default -> false;
        };
    }

    /**
     * Returns the form by which accounts are found and counted: the same for all spellings of an address that differ only in
     * case. Longer texts than an address are returned as they are, since no account has them.
     */
    public static String normalize(String text) {
        return text.length() > 2 * MAX_LENGTH ? text : NormalForm.of(text);
    }
}
