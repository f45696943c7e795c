package education.codeforlife.rpc.grpc;

import education.codeforlife.api.Internal;
import education.codeforlife.request.CallingService;
import education.codeforlife.request.RequestUser;
import education.codeforlife.rpc.RpcCaller;
import io.grpc.Context;
import org.jspecify.annotations.Nullable;

/**
 * The caller of the current call, in its gRPC context.
 *
 * @since 0.1.0
 */
@Internal
public final class CallUser implements RpcCaller {

    private static final Context.Key<RequestUser> KEY = Context.key("codeforlife.user");

    /** Returns the caller of the call that this thread serves; {@code null} if it does not serve one. */
    public static @Nullable RequestUser current() {
        return KEY.get();
    }

    static Context with(RequestUser user) {
        return Context.current().withValue(KEY, user);
    }

    @Override
    public RequestUser user() {
        return CallingService.personOf(caller());
    }

    @Override
    public @Nullable String service() {
        return caller() instanceof CallingService service ? service.name() : null;
    }

    private static RequestUser caller() {
        var user = KEY.get();
        if (user == null) {
            throw new IllegalStateException(
                    "This thread does not serve a method of an @RpcHandler: ask for the caller within one");
        }
        return user;
    }
}
