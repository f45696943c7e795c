package education.codeforlife.database.postgresql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The key that a constraint found fault with, as the detail of an error has it in any language:
 * {@code Key (class_id, lower(name::text))=(1, kiwi) already exists.}
 *
 * @param parts columns or expressions
 * @param values of the parts; empty if they cannot be separated
 */
record ViolatedKey(List<String> parts, List<String> values) {

    private static final ViolatedKey UNKNOWN = new ViolatedKey(List.of(), List.of());
    private static final Pattern KEY = Pattern.compile("\\((.+?)\\)=\\((.*)\\)", Pattern.DOTALL);
    private static final String SEPARATOR = ", ";

    static ViolatedKey parse(@Nullable String detail) {
        var key = KEY.matcher(detail == null ? "" : detail);
        if (!key.find()) return UNKNOWN;
        var parts = parts(key.group(1));
        var values = parts.size() == 1
                ? List.of(key.group(2))
                : Arrays.asList(key.group(2).split(SEPARATOR, -1));
        return new ViolatedKey(parts, values.size() == parts.size() ? values : List.of());
    }

    /** A comma within parentheses separates arguments. */
    private static List<String> parts(String names) {
        var parts = new ArrayList<String>();
        int start = 0;
        int depth = 0;
        for (int i = 0; i < names.length(); i++) {
            if (names.charAt(i) == '(') depth++;
            if (names.charAt(i) == ')') depth--;
            if (depth > 0 || !names.startsWith(SEPARATOR, i)) continue;
            parts.add(names.substring(start, i));
            start = i + SEPARATOR.length();
        }
        parts.add(names.substring(start));
        return parts;
    }

    /** Returns whether the key is known and not made of these columns. */
    boolean isOther(List<String> columns) {
        return !parts.isEmpty() && !new HashSet<>(parts).equals(new HashSet<>(columns));
    }

    /** The value of each column, that of an expression where it uses one of the columns; empty if any is unknown. */
    Map<String, String> valuesOf(List<String> columns) {
        var byColumn = new LinkedHashMap<String, String>();
        for (int i = 0; i < values.size(); i++) {
            var part = parts.get(i);
            var used = columns.stream().filter(column -> uses(part, column)).toList();
            if (used.size() == 1) byColumn.put(used.get(0), values.get(i));
        }
        return byColumn.size() == columns.size() ? byColumn : Map.of();
    }

    private static boolean uses(String part, String column) {
        return Pattern.compile("(?<!\\w)" + Pattern.quote(column) + "(?!\\w)")
                .matcher(part)
                .find();
    }
}
