package education.codeforlife.serializer;

import education.codeforlife.api.Internal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Context;
import org.mapstruct.TargetType;

/**
 * Makes serializers with nested records and collections compile. The engine writes those parts itself: MapStruct's code
 * for them is generated and not run. A mapping method of the serializer is preferred to these.
 *
 * @since 0.1.0
 */
@Internal
public final class NestedValues {

    private NestedValues() {}

    /** Stands for the mapping of a nested record. */
    @SuppressWarnings({"unused", "TypeParameterUnusedInFormals"}) // MapStruct asks for them
    public static <T> T object(@Nullable Record data, @TargetType Class<T> type, @Context Presence presence) {
        throw presence.handed();
    }

    /** Stands for the copy of a list. */
    @SuppressWarnings("unused")
    public static <X> List<X> list(@Nullable List<X> values, @Context Presence presence) {
        throw presence.handed();
    }

    /** Stands for the copy of a set. */
    @SuppressWarnings("unused")
    public static <X> Set<X> set(@Nullable Set<X> values, @Context Presence presence) {
        throw presence.handed();
    }

    /** Stands for the copy of a map. */
    @SuppressWarnings("unused")
    public static <K, V> Map<K, V> map(@Nullable Map<K, V> values, @Context Presence presence) {
        throw presence.handed();
    }
}
