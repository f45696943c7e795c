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

/** Gives failed calls the refusal of the service as their cause. */
final class ErrorInterceptor implements ClientInterceptor {

    @Override
    public <Q, A> ClientCall<Q, A> interceptCall(MethodDescriptor<Q, A> method, CallOptions options, Channel next) {
        return new SimpleForwardingClientCall<>(next.newCall(method, options)) {
            @Override
            public void start(Listener<A> listener, Metadata headers) {
                super.start(new Explaining<>(listener), headers);
            }
        };
    }

    private static final class Explaining<A> extends SimpleForwardingClientCallListener<A> {

        Explaining(ClientCall.Listener<A> listener) {
            super(listener);
        }

        @Override
        public void onClose(Status status, Metadata trailers) {
            super.onClose(status.isOk() ? status : explained(status, trailers), trailers);
        }

        private static Status explained(Status status, Metadata trailers) {
            return status.withCause(new RpcErrors.Remote(ErrorDetails.read(status, trailers), status.getCause()));
        }
    }
}
