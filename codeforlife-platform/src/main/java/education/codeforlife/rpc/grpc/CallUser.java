package education.codeforlife.rpc.grpc;

import education.codeforlife.api.Internal;
import education.codeforlife.request.RequestUser;
import education.codeforlife.rpc.RpcCaller;
import io.grpc.Context;

/**
 * The caller of the current call, in its gRPC context.
 *
 * @since 0.1.0
 */
@Internal
public final class CallUser implements RpcCaller {

    private static final Context.Key<RequestUser> KEY = Context.key("codeforlife.user");

    static Context with(RequestUser user) {
        return Context.current().withValue(KEY, user);
    }

    @Override
    public RequestUser user() {
        var user = KEY.get();
        if (user == null) {
            throw new IllegalStateException(
                    "This thread does not serve a method of an @RpcHandler: ask for the caller within one");
        }
        return user;
    }
}
