package education.codeforlife.permission;

import education.codeforlife.api.Internal;

/**
 * A controller of the library of which each method needs the same permission.
 *
 * @since 0.1.0
 */
@Internal
public interface GuardedController {

    /** The permission that the user needs. It depends on the user only. */
    Permission permission();

    /**
     * Returns whether it is a part of the service's API, which permission matrices show; the description of the API is
     * none.
     */
    default boolean belongsToApi() {
        return true;
    }
}
