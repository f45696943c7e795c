package education.codeforlife.viewset.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a query. {@code getParameterMap()} is not used because it mixes in the body of a form. Text that is
 * not properly encoded stays as it is.
 */
final class QueryParameters {

    private QueryParameters() {}

    static Map<String, String[]> parse(@Nullable String query) {
        if (query == null || query.isEmpty()) return Map.of();
        var values = new LinkedHashMap<String, List<String>>();
        for (var pair : query.split("&")) {
            int equals = pair.indexOf('=');
            var name = decode(equals < 0 ? pair : pair.substring(0, equals));
            var value = equals < 0 ? "" : decode(pair.substring(equals + 1));
            values.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
        }
        var parameters = new LinkedHashMap<String, String[]>();
        values.forEach((name, all) -> parameters.put(name, all.toArray(String[]::new)));
        return parameters;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
