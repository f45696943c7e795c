package education.codeforlife.rpc.grpc;

import education.codeforlife.api.Internal;
import io.grpc.Context;
import io.grpc.Context.CancellableContext;
import io.grpc.Contexts;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Gives calls a deadline that come without one, and does not begin work whose time is over. The deadline is in the
 * context of the call, so that stubs that a handler uses have the time that is left.
 *
 * @since 0.1.0
 */
@Internal
public final class CallDeadline implements ServerInterceptor, AutoCloseable {

    private final HandlerRules rules;
    private final Duration limit;
    private final ScheduledExecutorService timer;

    /** @param limit for calls that come without a deadline */
    public CallDeadline(HandlerRules rules, Duration limit) {
        this.rules = rules;
        this.limit = limit;
        this.timer = Executors.newSingleThreadScheduledExecutor(threads());
    }

    private static ThreadFactory threads() {
        var threads = new CustomizableThreadFactory("rpc-deadline-");
        threads.setDaemon(true);
        return threads;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        if (!rules.include(call.getMethodDescriptor())) return next.startCall(call, headers);
        var closable = new ClosableCall<>(call);
        var deadline = Context.current().getDeadline();
        if (deadline != null) {
            return new InTime<>(next.startCall(closable, headers), closable, Context.current());
        }
        var context = Context.current().withDeadlineAfter(limit.toNanos(), TimeUnit.NANOSECONDS, timer);
        context.addListener(ended -> closeIfExpired(ended, closable), Runnable::run);
        return new Timed<>(Contexts.interceptCall(context, closable, headers, next), closable, context);
    }

    private static void closeIfExpired(Context context, ClosableCall<?, ?> call) {
        if (context.cancellationCause() instanceof TimeoutException) call.expire();
    }

    /** Leaves out work whose deadline has passed. */
    private static class InTime<Q> extends SimpleForwardingServerCallListener<Q> {

        private final ClosableCall<Q, ?> call;
        private final Context context;

        InTime(ServerCall.Listener<Q> handler, ClosableCall<Q, ?> call, Context context) {
            super(handler);
            this.call = call;
            this.context = context;
        }

        /** gRPC begins the work of a method with a single request when the request is complete. */
        @Override
        public void onHalfClose() {
            var deadline = context.getDeadline();
            if (deadline != null && deadline.isExpired()) {
                call.expire();
            } else {
                super.onHalfClose();
            }
        }
    }

    /** Ends its own context with the call. */
    private static final class Timed<Q> extends InTime<Q> {

        private final CancellableContext context;

        Timed(ServerCall.Listener<Q> handler, ClosableCall<Q, ?> call, CancellableContext context) {
            super(handler, call, context);
            this.context = context;
        }

        @Override
        public void onComplete() {
            super.onComplete();
            context.cancel(null);
        }

        @Override
        public void onCancel() {
            super.onCancel();
            context.cancel(null);
        }
    }
}
