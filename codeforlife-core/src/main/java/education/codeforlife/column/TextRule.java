package education.codeforlife.column;

import education.codeforlife.error.FieldError;
import education.codeforlife.wire.WireText;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Text, or the name of an enum's constant, which PostgreSQL counts in code points.
 *
 * @param padded whether the column is of type {@code char}, which fills up with spaces
 */
record TextRule(@Nullable Integer length, boolean padded) implements ColumnRule {

    @Override
    public @Nullable FieldError refusal(Object value) {
        var text = value instanceof Enum<?> constant ? constant.name() : value.toString();
        var character = unstorable(text);
        if (character != null || length == null || points(padded ? trimmed(text) : text) <= length) return character;
        return new FieldError("max_length", "Ensure this field has no more than " + length + " characters.");
    }

    /** Returns the error of text with a character that PostgreSQL does not hold. */
    static @Nullable FieldError unstorable(String text) {
        var first = WireText.firstUnstorable(text);
        if (first.isEmpty()) return null;
        if (first.getAsInt() == 0) {
            return new FieldError("null_characters_not_allowed", "Null characters are not allowed.");
        }
        var code = Integer.toHexString(first.getAsInt()).toUpperCase(Locale.ROOT);
        return new FieldError(
                "surrogate_characters_not_allowed", "Surrogate characters are not allowed: U+" + code + ".");
    }

    @Override
    public Object stored(Object value) {
        if (!padded || length == null || !(value instanceof String text)) return value;
        var trimmed = trimmed(text);
        return trimmed + " ".repeat(length - points(trimmed));
    }

    private static String trimmed(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') end--;
        return text.substring(0, end);
    }

    private static int points(String text) {
        return text.codePointCount(0, text.length());
    }

    @Override
    public ColumnBounds bounds() {
        return ColumnBounds.ofText(length);
    }
}
