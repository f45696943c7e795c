package education.codeforlife.column;

import education.codeforlife.error.FieldError;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * JSON: keys in another order, numbers written in another way.
 *
 * @param writer writes a value of the attribute as the column's text
 */
record JsonRule(Function<Object, String> writer) implements ColumnRule {

    private static final Pattern NUL = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*+\\\\u0000");

    @Override
    public @Nullable FieldError refusal(Object value) {
        var text = writer.apply(value);
        return NUL.matcher(text).find() ? TextRule.unstorable("\0") : TextRule.unstorable(text);
    }

    @Override
    public boolean isPredictable() {
        return false;
    }
}
