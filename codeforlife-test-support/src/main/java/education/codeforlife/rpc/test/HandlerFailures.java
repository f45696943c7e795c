package education.codeforlife.rpc.test;

import education.codeforlife.rpc.grpc.CallFailures;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import java.util.List;
import java.util.Objects;

/** Answers for what a method throws as a service of this library does. */
final class HandlerFailures implements ServerInterceptor {

    private final CallFailures failures = CallFailures.of(List.of());

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        return new SimpleForwardingServerCallListener<>(next.startCall(call, headers)) {
            @Override
            public void onHalfClose() {
                try {
                    super.onHalfClose();
                } catch (RuntimeException failure) {
                    close(call, failure);
                }
            }
        };
    }

    private void close(ServerCall<?, ?> call, RuntimeException failure) {
        var answer = failures.toStatus(failure);
        call.close(answer.getStatus(), Objects.requireNonNullElseGet(answer.getTrailers(), Metadata::new));
    }
}
