package education.codeforlife.rpc;

import education.codeforlife.api.Internal;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Proves to other services who calls them.
 *
 * @since 0.1.0
 */
@Internal
@FunctionalInterface
public interface CallIdentity {

    /** That of a service without a key: its calls are anonymous. */
    CallIdentity NONE = alias -> Map::of;

    /**
     * Returns the metadata of a call to the service with the alias. The person is that of the current thread. The metadata
     * is made again for each attempt, since it is accepted once.
     */
    Supplier<Map<String, String>> forCallsTo(String alias);
}
