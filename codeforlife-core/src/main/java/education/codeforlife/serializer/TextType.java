package education.codeforlife.serializer;

import education.codeforlife.error.FieldError;
import education.codeforlife.error.FieldErrors;
import education.codeforlife.wire.ScalarException;
import education.codeforlife.wire.ScalarException.Reason;
import education.codeforlife.wire.ScalarType;
import education.codeforlife.wire.WireText;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Text that a PostgreSQL column can hold; trimmed as Python's {@code str.strip} does unless said otherwise. */
record TextType(boolean trimmed) implements FieldType {

    private static final ScalarType<String> TEXT = ScalarType.of(String.class);

    @Override
    public @Nullable Object read(JsonNode node, FieldErrors errors, Reading reading) {
        try {
            var text = TEXT.read(node);
            return trimmed ? WireText.strip(text) : text;
        } catch (ScalarException e) {
            errors.add(e.reason() == Reason.UNSTORABLE ? unstorable(node.stringValue()) : notText());
            return null;
        }
    }

    private static FieldError notText() {
        return new FieldError("invalid", "Not a valid string.");
    }

    /** Returns the error of text that no column holds; {@code null} if it can be stored. */
    static @Nullable FieldError refusal(String text) {
        return WireText.isStorable(text) ? null : unstorable(text);
    }

    private static FieldError unstorable(String text) {
        int first = WireText.firstUnstorable(text).orElseThrow();
        if (first == 0) return new FieldError("null_characters_not_allowed", "Null characters are not allowed.");
        var code = Integer.toHexString(first).toUpperCase(Locale.ROOT);
        return new FieldError(
                "surrogate_characters_not_allowed", "Surrogate characters are not allowed: U+" + code + ".");
    }

    @Override
    public WriteShape.Value described() {
        return new WriteShape.ScalarValue(String.class);
    }
}
