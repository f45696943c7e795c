package education.codeforlife.rpc.grpc;

import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.StatusException;
import java.util.Objects;

/** Ignores what still arrives of a call that was refused. */
final class RefusedCall<Q> extends ServerCall.Listener<Q> {

    private RefusedCall() {}

    static <Q> ServerCall.Listener<Q> close(ServerCall<Q, ?> call, StatusException refusal) {
        call.close(refusal.getStatus(), Objects.requireNonNullElseGet(refusal.getTrailers(), Metadata::new));
        return new RefusedCall<>();
    }
}
