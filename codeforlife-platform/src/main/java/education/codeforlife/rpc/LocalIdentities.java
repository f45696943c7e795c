package education.codeforlife.rpc;

import education.codeforlife.api.Internal;
import education.codeforlife.request.RequestUser;

/**
 * Makes the identities of other services, with the key that all services have in the local environment. Tests call by it.
 *
 * @since 0.1.0
 */
@Internal
@FunctionalInterface
public interface LocalIdentities {

    /**
     * Returns the identity of a service.
     *
     * @param service its alias
     * @param person on whose behalf it calls; {@linkplain RequestUser#anonymous() anonymous} for itself
     */
    CallIdentity of(String service, RequestUser person);
}
