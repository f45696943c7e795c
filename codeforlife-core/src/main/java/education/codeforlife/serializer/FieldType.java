package education.codeforlife.serializer;

import education.codeforlife.error.FieldErrors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads one kind of JSON value, strictly: a value of another kind is refused, never converted. */
interface FieldType {

    /**
     * @param node not null, not missing
     * @param errors where to put what is wrong with the value
     * @param reading where nested fields and relations are noted
     * @return {@code null} exactly when errors were added
     */
    @Nullable
    Object read(JsonNode node, FieldErrors errors, Reading reading);

    /** Returns the kind of value that is read. */
    WriteShape.Value described();
}
