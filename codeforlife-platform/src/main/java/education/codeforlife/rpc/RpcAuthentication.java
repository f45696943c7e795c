package education.codeforlife.rpc;

import education.codeforlife.error.ApiException;
import education.codeforlife.platform.Preview;
import education.codeforlife.request.CallingService;
import education.codeforlife.request.RequestUser;

/**
 * Finds who calls; asked once for each call. A service and the person on whose behalf it calls are a
 * {@link CallingService}. The default knows the services that the settings list; without them, every caller is
 * {@linkplain RequestUser#anonymous() anonymous}. Replace it with a bean of your own.
 *
 * @since 0.1.0
 */
@Preview
@FunctionalInterface
public interface RpcAuthentication {

    RpcAuthentication ANONYMOUS = call -> RequestUser.anonymous();

    /**
     * Returns the caller.
     *
     * @throws ApiException if what the caller sent to prove who they are is not valid; the call is refused with it
     */
    RequestUser authenticate(RpcCall call);
}
