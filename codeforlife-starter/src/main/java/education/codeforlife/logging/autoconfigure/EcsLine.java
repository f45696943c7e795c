package education.codeforlife.logging.autoconfigure;

import ch.qos.logback.classic.spi.ILoggingEvent;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A line of the Elastic Common Schema as text, while it needs neither an escape nor a character outside ASCII. */
final class EcsLine {

    /** The members of the schema, which a pair must not repeat. */
    private static final Set<String> TAKEN =
            Set.of("@timestamp", "log", "process", "service", "message", "error", "tags", "ecs");

    private final UnaryOperator<String> redaction;
    private final StringBuilder text = new StringBuilder(512);
    private boolean plain = true;

    EcsLine(UnaryOperator<String> redaction) {
        this.redaction = redaction;
    }

    /** Adds JSON as it is. */
    EcsLine json(String part) {
        text.append(part);
        return this;
    }

    /** Adds a text in quotes, without the secrets in it. */
    EcsLine string(String value) {
        var shown = redaction.apply(value);
        text.append('"').append(shown).append('"');
        plain = plain && isPlain(shown);
        return this;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\\') return false;
        }
        return true;
    }

    /** Adds the context of the thread and the pairs of the event, nested by the dots in their names. */
    EcsLine pairs(ILoggingEvent event) {
        var tree = new LinkedHashMap<String, Object>();
        event.getMDCPropertyMap().forEach((key, value) -> put(tree, key, value));
        var pairs = event.getKeyValuePairs();
        if (pairs != null) pairs.forEach(pair -> put(tree, pair.key, pair.value));
        plain = plain && Collections.disjoint(tree.keySet(), TAKEN);
        tree.forEach(this::member);
        return this;
    }

    @SuppressWarnings("unchecked") // the maps in a tree are those made here
    private void put(Map<String, Object> tree, String key, @Nullable Object value) {
        int dot = key.indexOf('.');
        if (dot < 0) {
            boolean known = value instanceof String || value instanceof Integer || value instanceof Long;
            plain = plain && known && !key.isEmpty() && isPlain(key) && tree.put(key, value) == null;
        } else if (tree.computeIfAbsent(key.substring(0, dot), name -> new LinkedHashMap<>())
                instanceof Map<?, ?> nested) {
            put((Map<String, Object>) nested, key.substring(dot + 1), value);
        } else {
            plain = false;
        }
    }

    private void member(String key, Object value) {
        text.append(",\"").append(key).append("\":");
        value(value);
    }

    private void value(Object value) {
        if (value instanceof Map<?, ?> members) {
            int start = text.length();
            members.forEach((key, member) -> member(key.toString(), member));
            text.append('}').setCharAt(start, '{');
        } else if (value instanceof String string) {
            string(string);
        } else {
            text.append(value);
        }
    }

    /** Returns the line; {@code null} if it is not plain. */
    byte @Nullable [] bytes() {
        return plain ? text.toString().getBytes(StandardCharsets.ISO_8859_1) : null;
    }
}
