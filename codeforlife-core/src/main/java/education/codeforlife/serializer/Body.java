package education.codeforlife.serializer;

import education.codeforlife.api.Internal;
import education.codeforlife.error.ApiException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The body of a single write, as a parameter of an action's method. It is read when a view set's operation comes to
 * it, after the row was found and the permission granted.
 *
 * @param <W> the write record that the body holds
 * @since 0.1.0
 */
public final class Body<W> {

    private final Class<W> type;
    private final JsonBody json;

    @Internal
    public Body(Class<W> type, JsonBody json) {
        this.type = type;
        this.json = json;
    }

    /** The write record that the body holds. */
    public Class<W> type() {
        return type;
    }

    /** Waits for the body without looking at it. */
    public void receive() {
        json.receive();
    }

    /**
     * Returns whether the body is an object with the field; for work that precedes the transaction. A body that cannot be
     * read does not have it, and is refused when the operation reads it.
     */
    @Internal
    public boolean has(String field) {
        try {
            return json.read().has(field);
        } catch (ApiException refusal) {
            return false;
        }
    }

    /** Returns the JSON of the body. A missing body counts as an empty object. */
    JsonNode read() {
        return read(json);
    }

    static JsonNode read(JsonBody json) {
        var body = json.read();
        return body.isMissingNode() ? JsonNodeFactory.instance.objectNode() : body;
    }
}
