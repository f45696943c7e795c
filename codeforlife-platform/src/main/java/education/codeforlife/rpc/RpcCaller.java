package education.codeforlife.rpc;

import education.codeforlife.platform.Preview;
import education.codeforlife.request.RequestUser;

/**
 * The caller of the method that this thread serves; a bean to inject into handlers.
 *
 * @since 0.1.0
 */
@Preview
public interface RpcCaller {

    /**
     * Returns the user on whose behalf the method is called.
     *
     * @throws IllegalStateException outside a method of an {@link RpcHandler}
     */
    RequestUser user();
}
