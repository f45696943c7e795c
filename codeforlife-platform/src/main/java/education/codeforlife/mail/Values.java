package education.codeforlife.mail;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values by name, in the order in which they were added. */
final class Values {

    private Values() {}

    static Map<String, String> copy(@Nullable Map<String, String> values) {
        return values == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    static Map<String, String> with(Map<String, String> values, String name, String value) {
        var more = new LinkedHashMap<>(values);
        more.put(name, value);
        return more;
    }

    static List<String> texts(Map<String, String> values) {
        var texts = new ArrayList<>(values.keySet());
        texts.addAll(values.values());
        return texts;
    }
}
