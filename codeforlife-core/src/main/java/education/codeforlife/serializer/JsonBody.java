package education.codeforlife.serializer;

import education.codeforlife.api.Internal;
import education.codeforlife.error.ApiException;
import education.codeforlife.error.ValidationException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The source of a body's JSON. A port: a serializer never sees the HTTP request.
 *
 * @since 0.1.0
 */
@Internal
@FunctionalInterface
public interface JsonBody {

    /** Waits for the body without looking at it; {@link #read} does so too where this was not called. */
    default void receive() {}

    /**
     * The body; the same tree each time, a missing node if there was none.
     *
     * @throws ApiException 400, 413 or 415 if it cannot be read
     */
    JsonNode read();

    /**
     * The body, which has to be an object; an empty one if there was none.
     *
     * @throws ApiException 400 if it is anything else, 400, 413 or 415 if it cannot be read
     */
    default JsonNode readObject() {
        var body = read();
        if (body.isMissingNode()) return JsonNodeFactory.instance.objectNode();
        if (body.isNull()) throw ValidationException.ofAll("null", "No data provided");
        if (body.isObject()) return body;
        var error = JsonTypes.notAnObject(body);
        throw ValidationException.ofAll(error.code(), error.message());
    }
}
