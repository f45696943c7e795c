package education.codeforlife.viewset;

import education.codeforlife.api.Internal;
import education.codeforlife.error.ValidationException;
import education.codeforlife.model.KeyType;
import education.codeforlife.model.KeyType.Validity;
import education.codeforlife.serializer.BulkBody;
import education.codeforlife.serializer.JsonBody;
import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A body that is a list of keys, as a parameter of an action's method. It is read when a view set's operation comes to
 * it.
 *
 * @param <K> the key in paths
 * @since 0.1.0
 */
public final class BulkKeys<K> {

    private final JsonBody json;

    @Internal
    public BulkKeys(JsonBody json) {
        this.json = json;
    }

    void receive() {
        json.receive();
    }

    /** The distinct keys that a row may have; those that none can have are unknown, and so ignored. */
    Set<Object> read(KeyType type, int max) {
        return read(type, max, () -> {});
    }

    /** The distinct keys, all of which a row may have. */
    Set<Object> readAll(KeyType type, int max) {
        return read(type, max, () -> {
            throw BatchWrite.someUnknown();
        });
    }

    private Set<Object> read(KeyType type, int max, Runnable impossible) {
        var keys = new LinkedHashSet<Object>();
        for (var item : BulkBody.items(json, max)) {
            var key = key(item, type);
            if (key.validity() == Validity.MALFORMED) throw malformed();
            if (key.value() != null) {
                keys.add(key.value());
            } else {
                impossible.run();
            }
        }
        return keys;
    }

    private static KeyType.Parsed key(JsonNode item, KeyType type) {
        if (item.isIntegralNumber()) return type.parse(item.bigIntegerValue());
        if (item.isString()) return type.parse(item.stringValue());
        throw malformed();
    }

    private static ValidationException malformed() {
        return ValidationException.ofAll("invalid", "Expected a list of ids.");
    }
}
