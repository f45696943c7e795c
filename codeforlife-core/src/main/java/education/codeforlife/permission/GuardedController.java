package education.codeforlife.permission;

import education.codeforlife.api.Internal;

/**
 * A controller of the library that asks for the same permission before each of its methods.
 *
 * @since 0.1.0
 */
@Internal
public interface GuardedController {

    /** The permission that the user needs. */
    Permission permission();
}
