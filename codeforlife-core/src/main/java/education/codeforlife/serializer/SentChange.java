package education.codeforlife.serializer;

import education.codeforlife.api.Internal;
import tools.jackson.databind.JsonNode;

/**
 * A stored row together with the JSON that the client sent for it. Rows are never the keys of a map: two rows may be
 * {@code equals}.
 *
 * @since 0.1.0
 */
@Internal
public record SentChange<E>(E entity, JsonNode json) {}
