package education.codeforlife.rpc;

import education.codeforlife.error.ApiException;
import education.codeforlife.platform.Preview;
import education.codeforlife.request.RequestUser;

/**
 * Finds the user on whose behalf a service calls; asked once for each call. Without a bean of it, every caller is
 * {@linkplain RequestUser#anonymous() anonymous}.
 *
 * @since 0.1.0
 */
@Preview
@FunctionalInterface
public interface RpcAuthentication {

    RpcAuthentication ANONYMOUS = call -> RequestUser.anonymous();

    /**
     * Returns the user.
     *
     * @throws ApiException if what the caller sent to prove who they are is not valid; the call is refused with it
     */
    RequestUser authenticate(RpcCall call);
}
