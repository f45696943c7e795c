package education.codeforlife.validation;

import java.util.function.IntPredicate;

/**
 * A set of characters, by code point, for {@link AllowedCharacters}.
 *
 * @since 0.1.0
 */
public enum CharSet {
    ASCII_ALPHA("ASCII alpha characters (a-z, A-Z)", in('a', 'z').or(in('A', 'Z'))),
    LOWERCASE_ASCII_ALPHA("lowercase ASCII alpha characters (a-z)", in('a', 'z')),
    UPPERCASE_ASCII_ALPHA("uppercase ASCII alpha characters (A-Z)", in('A', 'Z')),
    ASCII_NUMERIC("ASCII numbers (0-9)", in('0', '9')),
    ASCII_ALPHANUMERIC(
            "ASCII alphanumeric characters (a-z, A-Z, 0-9)",
            in('a', 'z').or(in('A', 'Z')).or(in('0', '9'))),
    LOWERCASE_ASCII_ALPHANUMERIC(
            "lowercase ASCII alphanumeric characters (a-z, 0-9)", in('a', 'z').or(in('0', '9'))),
    UPPERCASE_ASCII_ALPHANUMERIC(
            "uppercase ASCII alphanumeric characters (A-Z, 0-9)", in('A', 'Z').or(in('0', '9'))),

    UNICODE_ALPHA("unicode alpha characters", Character::isLetter),
    LOWERCASE_UNICODE_ALPHA("lowercase unicode alpha characters", CharSet::isLowercase),
    UPPERCASE_UNICODE_ALPHA("uppercase unicode alpha characters", CharSet::isUppercase),
    UNICODE_NUMERIC("unicode numbers", CharSet::isNumber),
    UNICODE_ALPHANUMERIC("unicode alphanumeric characters", or(Character::isLetter, CharSet::isNumber)),
    LOWERCASE_UNICODE_ALPHANUMERIC(
            "lowercase unicode alphanumeric characters", or(CharSet::isLowercase, CharSet::isNumber)),
    UPPERCASE_UNICODE_ALPHANUMERIC(
            "uppercase unicode alphanumeric characters", or(CharSet::isUppercase, CharSet::isNumber));

    private final String description;
    private final IntPredicate codePoints;

    CharSet(String description, IntPredicate codePoints) {
        this.description = description;
        this.codePoints = codePoints;
    }

    boolean contains(int codePoint) {
        return codePoints.test(codePoint);
    }

    /** Returns the description for messages: {@code ASCII numbers (0-9)}. */
    String description() {
        return description;
    }

    private static IntPredicate in(char first, char last) {
        return codePoint -> codePoint >= first && codePoint <= last;
    }

    private static IntPredicate or(IntPredicate first, IntPredicate second) {
        return first.or(second);
    }

    /** Unicode's Ll; {@code Character.isLowerCase} has more than letters. */
    private static boolean isLowercase(int codePoint) {
        return Character.getType(codePoint) == Character.LOWERCASE_LETTER;
    }

    /** Unicode's Lu. */
    private static boolean isUppercase(int codePoint) {
        return Character.getType(codePoint) == Character.UPPERCASE_LETTER;
    }

    /** Unicode's N: digits, and numerals such as Ⅷ and ½. */
    private static boolean isNumber(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }
}
