package education.codeforlife.benchmark.handwritten;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/** Reads the three bodies of bulk requests. */
final class BulkBodies {

    private static final int MAX = 1000;

    private BulkBodies() {}

    static List<FruitBody> items(JsonNode body) {
        if (!body.isArray()) throw Refusal.ofAll(Json.notAList(body));
        if (body.isEmpty()) throw Refusal.ofAll("Nothing to create.");
        requireFew(body);
        return read(body.values(), false);
    }

    /** Reads each item, so that all errors are told at once. */
    static List<FruitBody> read(Iterable<JsonNode> items, boolean partial) {
        var bodies = new ArrayList<FruitBody>();
        var all = new ArrayList<Object>();
        boolean good = true;
        for (var item : items) {
            Map<String, List<String>> errors = new LinkedHashMap<>(0);
            var body = FruitBody.read(item, partial, errors);
            if (body != null) bodies.add(body);
            good &= errors.isEmpty();
            all.add(errors.containsKey("") ? errors.get("") : errors);
        }
        if (!good) throw Refusal.invalid(all);
        return bodies;
    }

    static SortedMap<Long, JsonNode> members(JsonNode body) {
        if (!body.isObject() && !body.isMissingNode()) throw Refusal.ofAll(Json.notAnObject(body));
        if (body.isEmpty()) throw Refusal.ofAll("Nothing to update.");
        requireFew(body);
        var members = new TreeMap<Long, JsonNode>();
        body.forEachEntry((key, item) -> {
            if (members.put(key(key), item) != null) throw unknown();
        });
        return members;
    }

    static Set<Long> keys(JsonNode body) {
        if (body.isMissingNode()) return Set.of();
        if (!body.isArray()) throw Refusal.ofAll(Json.notAList(body));
        requireFew(body);
        var keys = new LinkedHashSet<Long>();
        for (var item : body) {
            if (!item.canConvertToLong() || !item.isIntegralNumber()) throw Refusal.ofAll("Expected a list of ids.");
            keys.add(item.longValue());
        }
        return keys;
    }

    static Refusal unknown() {
        return Refusal.ofAll("Some models do not exist.");
    }

    private static Long key(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException e) {
            throw unknown();
        }
    }

    private static void requireFew(JsonNode body) {
        if (body.size() > MAX) {
            throw Refusal.of(HttpStatus.CONTENT_TOO_LARGE, "Ensure there are no more than 1000 items.");
        }
    }
}
