package education.codeforlife.rpc;

import education.codeforlife.platform.Preview;
import education.codeforlife.request.RequestUser;
import org.jspecify.annotations.Nullable;

/**
 * The caller of the method that this thread serves; a bean to inject into handlers.
 *
 * @since 0.1.0
 */
@Preview
public interface RpcCaller {

    /**
     * Returns the user on whose behalf the method is called; anonymous if a service calls for itself.
     *
     * @throws IllegalStateException outside a method of an {@link RpcHandler}
     */
    RequestUser user();

    /**
     * Returns the alias of the service that calls.
     *
     * @return {@code null} if the service did not prove who it is
     * @throws IllegalStateException outside a method of an {@link RpcHandler}
     */
    @Nullable
    String service();
}
