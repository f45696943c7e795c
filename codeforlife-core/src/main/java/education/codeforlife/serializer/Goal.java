package education.codeforlife.serializer;

import education.codeforlife.error.FieldErrors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The target that a nested value is written to, as far as it is known while the value is read. */
interface Goal {

    /** A value that the serializer itself writes. */
    Goal UNKNOWN = new Goal() {};

    /** Returns whether an object may be sent in part, because the rest of it is stored. */
    default boolean isStored() {
        return true;
    }

    /** Returns the target of a component of the object. */
    default Goal component(String name) {
        return UNKNOWN;
    }

    /**
     * Returns the target of an element of the list; {@code null} if elements are replaced as a whole.
     *
     * @param errors of the element
     */
    default @Nullable Goal element(JsonNode element, FieldErrors errors) {
        return null;
    }

    /** Notes what the object was read as. */
    default void read(Record data, Writing writing) {}
}
