package education.codeforlife.rpc.grpc;

import education.codeforlife.error.ApiException;
import education.codeforlife.error.ErrorTranslator;
import education.codeforlife.platform.Preview;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads why a call of a stub failed.
 *
 * <pre>{@code
 * try {
 *     return accounts.find(request);
 * } catch (StatusRuntimeException failure) {
 *     var refusal = RpcErrors.of(failure);
 *     if (refusal.code().equals("not_found")) …
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
@Preview
public final class RpcErrors implements ErrorTranslator {

    private static final Set<Code> UNREACHABLE = Set.of(Code.UNAVAILABLE, Code.DEADLINE_EXCEEDED);

    RpcErrors() {}

    /**
     * Returns the refusal of the service that was called, with its status, code and message; a
     * {@link education.codeforlife.error.ValidationException} with the errors of fields. Throw it only if it is an answer
     * to your own caller, too.
     */
    public static ApiException of(StatusRuntimeException failure) {
        return failure.getStatus().getCause() instanceof Remote remote
                ? remote.refusal()
                : ErrorDetails.read(failure.getStatus(), failure.getTrailers());
    }

    /** Translates failures because another service cannot be reached, for callers that do not handle them. */
    public static ErrorTranslator translator() {
        return new RpcErrors();
    }

    /** Returns whether the status was answered to a stub, and not chosen by a handler. */
    static boolean isRemote(StatusRuntimeException failure) {
        return failure.getStatus().getCause() instanceof Remote;
    }

    @Override
    public @Nullable ApiException translate(Throwable failure) {
        return failure instanceof StatusRuntimeException status
                        && UNREACHABLE.contains(status.getStatus().getCode())
                ? ApiException.unavailable().because(failure)
                : null;
    }

    /** Marks the status of a call to another service, and keeps what it means. */
    static final class Remote extends Exception {

        private final transient ApiException refusal;

        Remote(ApiException refusal, @Nullable Throwable cause) {
            super(refusal.getMessage(), cause, false, false);
            this.refusal = refusal;
        }

        ApiException refusal() {
            return refusal;
        }
    }
}
