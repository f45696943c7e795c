package education.codeforlife.rpc.grpc;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.MethodDescriptor;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Gives calls a deadline that do not have one of their own. gRPC shortens it to that of the call that is being served.
 */
final class DeadlineInterceptor implements ClientInterceptor {

    private final Duration limit;

    DeadlineInterceptor(Duration limit) {
        this.limit = limit;
    }

    @Override
    public <Q, A> ClientCall<Q, A> interceptCall(MethodDescriptor<Q, A> method, CallOptions options, Channel next) {
        var limited = options.getDeadline() == null
                ? options.withDeadlineAfter(limit.toNanos(), TimeUnit.NANOSECONDS)
                : options;
        return next.newCall(method, limited);
    }
}
