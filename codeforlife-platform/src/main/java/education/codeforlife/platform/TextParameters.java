package education.codeforlife.platform;

import education.codeforlife.api.Internal;
import education.codeforlife.error.FieldErrors;
import education.codeforlife.wire.WireText;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters of an endpoint that is not a view set, read as those of view sets are.
 *
 * @since 0.1.0
 */
@Internal
public record TextParameters(Map<String, String[]> all) {

    /** Returns the last value without white space around it; {@code null} if it is absent, empty or refused. */
    public @Nullable String text(String parameter, FieldErrors errors) {
        var text = WireText.strip(last(parameter));
        if (text.indexOf('\0') >= 0) {
            errors.reject(parameter, "null_characters_not_allowed", "Null characters are not allowed.");
            return null;
        }
        return text.isEmpty() ? null : text;
    }

    private String last(String parameter) {
        var values = all.get(parameter);
        return values == null || values.length == 0 ? "" : values[values.length - 1];
    }

    /**
     * Returns the order that is asked for, each property once. Other names are ignored.
     *
     * @param properties by which rows can be ordered
     * @param term takes a property, and whether it is descending
     */
    public <P extends Enum<P>, T> List<T> order(P[] properties, BiFunction<P, Boolean, T> term) {
        var order = new LinkedHashMap<P, T>();
        for (var each : last("ordering").split(",")) {
            var text = WireText.strip(each);
            boolean descending = text.startsWith("-");
            var name = descending ? text.substring(1) : text;
            Arrays.stream(properties)
                    .filter(property -> property.name().toLowerCase(Locale.ROOT).equals(name))
                    .forEach(property -> order.putIfAbsent(property, term.apply(property, descending)));
        }
        return List.copyOf(order.values());
    }
}
