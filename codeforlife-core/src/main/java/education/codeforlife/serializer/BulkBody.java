package education.codeforlife.serializer;

import education.codeforlife.api.Internal;
import education.codeforlife.error.ApiException;
import education.codeforlife.error.ValidationException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The body of a bulk write, as a parameter of an action's method: a list of objects to create, or an object that has
 * changes by the key of their row.
 *
 * @param <W> the write record that each element holds
 * @since 0.1.0
 */
public final class BulkBody<W> {

    private final Class<W> type;
    private final JsonBody json;

    @Internal
    public BulkBody(Class<W> type, JsonBody json) {
        this.type = type;
        this.json = json;
    }

    /** The write record that each element holds. */
    public Class<W> type() {
        return type;
    }

    /** Waits for the body without looking at it. */
    public void receive() {
        json.receive();
    }

    /**
     * Returns the elements of a body that is a list.
     *
     * @param max the largest number of elements
     * @throws ApiException 400 if the body is not a list or is empty, 413 if it is too long
     */
    public List<JsonNode> items(int max) {
        requireData();
        if (json.read().isMissingNode()) throw notAList(json.read());
        var items = items(json, max);
        if (items.isEmpty()) throw ValidationException.ofAll("empty", "Nothing to create.");
        return items;
    }

    /** Returns the elements of a body that is a list, which may be empty. A missing body counts as an empty list. */
    @Internal
    public static List<JsonNode> items(JsonBody json, int max) {
        var body = json.read();
        if (body.isMissingNode()) return List.of();
        if (!body.isArray()) throw notAList(body);
        requireAtMost(max, body);
        return List.copyOf(body.values());
    }

    /**
     * Returns the members of a body that is an object, in their order.
     *
     * @param max the largest number of members
     * @throws ApiException 400 if the body is not an object or is empty, 413 if it is too long
     */
    public Map<String, JsonNode> members(int max) {
        requireData();
        var body = json.read();
        if (!body.isObject() && !body.isMissingNode()) {
            throw ValidationException.ofAll(
                    "invalid", JsonTypes.notAnObject(body).message());
        }
        if (body.isEmpty()) throw ValidationException.ofAll("empty", "Nothing to update.");
        requireAtMost(max, body);
        var members = new LinkedHashMap<String, JsonNode>();
        body.forEachEntry(members::put);
        return members;
    }

    /**
     * Returns the number of elements; for work that precedes the transaction. A body that cannot be read has none, and is
     * refused when the operation reads it.
     */
    @Internal
    public int size() {
        try {
            return json.read().size();
        } catch (ApiException refusal) {
            return 0;
        }
    }

    private void requireData() {
        if (json.read().isNull()) throw ValidationException.ofAll("null", "No data provided");
    }

    private static ValidationException notAList(JsonNode body) {
        return ValidationException.ofAll("not_a_list", JsonTypes.notAList(body).message());
    }

    private static void requireAtMost(int max, JsonNode body) {
        if (body.size() > max) throw ApiException.contentTooLarge("Ensure there are no more than " + max + " items.");
    }
}
