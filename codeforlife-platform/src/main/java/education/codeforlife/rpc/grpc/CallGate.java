package education.codeforlife.rpc.grpc;

import education.codeforlife.api.Internal;
import education.codeforlife.error.ApiException;
import education.codeforlife.permission.Decision;
import education.codeforlife.request.RequestUser;
import education.codeforlife.rpc.RpcAuthentication;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import java.util.Set;

/**
 * Finds the caller of each call, and refuses those who may not make it before their request is read. Methods of services
 * that are not handlers are closed, apart from those that are named as open.
 *
 * @since 0.1.0
 */
@Internal
public final class CallGate implements ServerInterceptor {

    private final HandlerRules rules;
    private final RpcAuthentication authentication;
    private final Set<String> openServices;
    private final CallFailures failures;

    /** @param openServices full names of gRPC's own services that every caller may use, as health */
    public CallGate(
            HandlerRules rules, RpcAuthentication authentication, Set<String> openServices, CallFailures failures) {
        this.rules = rules;
        this.authentication = authentication;
        this.openServices = Set.copyOf(openServices);
        this.failures = failures;
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        var service = call.getMethodDescriptor().getServiceName();
        if (service != null && openServices.contains(service)) return next.startCall(call, headers);
        try {
            var user = authentication.authenticate(new ReceivedCall(call, headers));
            if (!permits(call, user)) throw ApiException.denied(user.isAuthenticated());
            return Contexts.interceptCall(CallUser.with(user), call, headers, next);
        } catch (RuntimeException e) {
            return RefusedCall.close(call, failures.toStatus(e));
        }
    }

    private boolean permits(ServerCall<?, ?> call, RequestUser user) {
        var permission = rules.find(call.getMethodDescriptor());
        return permission != null && permission.check(user, null) == Decision.GRANTED;
    }
}
