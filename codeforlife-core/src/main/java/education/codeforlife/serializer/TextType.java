package education.codeforlife.serializer;

import education.codeforlife.error.FieldError;
import education.codeforlife.error.FieldErrors;
import education.codeforlife.wire.WireText;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Text that a PostgreSQL column can hold; trimmed as Python's {@code str.strip} does unless said otherwise. */
record TextType(boolean trimmed) implements FieldType {

    @Override
    public @Nullable Object read(JsonNode node, FieldErrors errors, Reading reading) {
        var error = node.isString() ? refusal(node.stringValue()) : new FieldError("invalid", "Not a valid string.");
        if (error == null) return trimmed ? WireText.strip(node.stringValue()) : node.stringValue();
        errors.add(error);
        return null;
    }

    private static @Nullable FieldError refusal(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) return new FieldError("null_characters_not_allowed", "Null characters are not allowed.");
            if (!Character.isSurrogate(c)) continue;
            if (isPair(text, i)) i++;
            else return loneSurrogate(c);
        }
        return null;
    }

    private static boolean isPair(String text, int i) {
        return i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
    }

    private static FieldError loneSurrogate(char c) {
        var code = Integer.toHexString(c).toUpperCase(Locale.ROOT);
        return new FieldError(
                "surrogate_characters_not_allowed", "Surrogate characters are not allowed: U+" + code + ".");
    }
}
