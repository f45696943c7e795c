package education.codeforlife.rpc.grpc;

import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.Status;
import java.util.Objects;

/** Can be closed beside its handler, by a timer. Ignores what the handler answers afterwards. */
final class ClosableCall<Q, A> extends SimpleForwardingServerCall<Q, A> {

    private boolean closed;

    ClosableCall(ServerCall<Q, A> call) {
        super(call);
    }

    void expire() {
        var expired = CallFailures.expired();
        close(expired.getStatus(), Objects.requireNonNullElseGet(expired.getTrailers(), Metadata::new));
    }

    @Override
    public synchronized void sendHeaders(Metadata headers) {
        if (!closed) super.sendHeaders(headers);
    }

    @Override
    public synchronized void sendMessage(A message) {
        if (!closed) super.sendMessage(message);
    }

    @Override
    public synchronized void close(Status status, Metadata trailers) {
        if (closed) return;
        closed = true;
        super.close(status, trailers);
    }
}
