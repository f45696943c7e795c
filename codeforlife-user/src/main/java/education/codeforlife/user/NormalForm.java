package education.codeforlife.user;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The form that all spellings of a text share which differ only in case: canonical caseless matching of the Unicode
 * Standard (definition D145), composed. It is {@code NFC(toCasefold(NFD(text)))} with the full case folding of
 * {@code CaseFolding.txt} (statuses C and F), in every locale and on every Java version the same:
 *
 * <ul>
 *   <li>{@code ß}, {@code ẞ} and {@code ss} are one text, as are {@code Σ}, {@code σ} and {@code ς};
 *   <li>{@code İ} becomes {@code i} with a dot above; {@code ı} remains, so neither is {@code i};
 *   <li>compatibility forms, such as full-width letters, stay apart, except where their case folding joins them:
 *       {@code ﬁ} is {@code fi}.
 * </ul>
 *
 * <p>Unicode never changes the form of a text whose characters are assigned. The form of a form is the form itself.
 */
final class NormalForm {

    private static final int DOTLESS_I = 'ı';
    private static final int CAPITAL_SHARP_S = 'ẞ';

    private NormalForm() {}

    /** Returns the form. The time can be quadratic in the length, which the caller bounds. */
    static String of(String text) {
        var folded = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFD)
                .codePoints()
                .forEach(codePoint -> folded.append(fold(codePoint)));
        return composed(folded);
    }

    /** Returns the text composed: canonically equivalent spellings become equal, different cases do not. */
    static String composed(CharSequence text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /**
     * Returns the full case folding of a character: the lower case of its upper case, with three exceptions. Java takes
     * dotless i for an i and keeps the capital sharp s one letter, and Cherokee folds to upper case.
     */
    private static String fold(int codePoint) {
        if (codePoint == DOTLESS_I) return "ı";
        if (codePoint == CAPITAL_SHARP_S) return "ss";
        var upper = Character.toString(codePoint).toUpperCase(Locale.ROOT);
        return isCherokee(codePoint) ? upper : upper.toLowerCase(Locale.ROOT);
    }

    private static boolean isCherokee(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.CHEROKEE;
    }
}
