package education.codeforlife.rpc.grpc;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.ForwardingClientCallListener.SimpleForwardingClientCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Refuses calls while the breaker of their service is open, and tells it how the others end. */
final class BreakerInterceptor implements ClientInterceptor {

    private static final Set<Status.Code> FAILURES = Set.of(Status.Code.UNAVAILABLE, Status.Code.DEADLINE_EXCEEDED);

    private final String alias;
    private final CircuitBreaker breaker;

    BreakerInterceptor(String alias, CircuitBreaker breaker) {
        this.alias = alias;
        this.breaker = breaker;
    }

    @Override
    public <Q, A> ClientCall<Q, A> interceptCall(MethodDescriptor<Q, A> method, CallOptions options, Channel next) {
        if (!breaker.allows()) {
            return new RefusedClientCall<>(Status.UNAVAILABLE.withDescription(
                    alias + " has not answered calls, and is not called for some seconds."));
        }
        return new SimpleForwardingClientCall<>(next.newCall(method, options)) {
            @Override
            public void start(Listener<A> listener, Metadata headers) {
                super.start(new Reporting<>(listener), headers);
            }
        };
    }

    private final class Reporting<A> extends SimpleForwardingClientCallListener<A> {

        Reporting(ClientCall.Listener<A> listener) {
            super(listener);
        }

        /** A call that its caller cancels says nothing about the service. */
        @Override
        public void onClose(Status status, Metadata trailers) {
            if (status.getCode() != Status.Code.CANCELLED) breaker.record(FAILURES.contains(status.getCode()));
            super.onClose(status, trailers);
        }
    }

    /** Is over as soon as it starts. */
    private static final class RefusedClientCall<Q, A> extends ClientCall<Q, A> {

        private final Status status;

        RefusedClientCall(Status status) {
            this.status = status;
        }

        @Override
        public void start(Listener<A> listener, Metadata headers) {
            listener.onClose(status, new Metadata());
        }

        @Override
        public void request(int messages) {}

        @Override
        public void cancel(@Nullable String message, @Nullable Throwable cause) {}

        @Override
        public void halfClose() {}

        @Override
        public void sendMessage(Q message) {}
    }
}
