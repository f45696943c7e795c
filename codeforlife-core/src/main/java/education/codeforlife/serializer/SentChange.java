package education.codeforlife.serializer;

import education.codeforlife.api.Internal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A stored row together with the JSON that the client sent for it. Rows are never the keys of a map: two rows may be
 * {@code equals}.
 *
 * @param key the key of the row, as it is spelled in the body; {@code null} if the body is not a map by key
 * @since 0.1.0
 */
@Internal
public record SentChange<E>(E entity, @Nullable String key, JsonNode json) {

    /** Makes a change of a row that is known by its position. */
    public SentChange(E entity, JsonNode json) {
        this(entity, null, json);
    }
}
