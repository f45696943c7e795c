package education.codeforlife.serializer;

import education.codeforlife.error.ApiException;
import tools.jackson.databind.JsonNode;

/**
 * Where a body's JSON comes from. A port: a serializer never sees the HTTP request.
 *
 * @since 0.1.0
 */
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
}
