package education.codeforlife.rpc.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.error.ApiException;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallFailuresTests {

    private final CallFailures failures = CallFailures.of(List.of(RpcErrors.translator()));

    /** The failure of a stub that a handler used. */
    private static StatusRuntimeException remote(Status status, ApiException refusal) {
        return status.withCause(new RpcErrors.Remote(refusal, null)).asRuntimeException();
    }

    private Status.Code code(Throwable failure) {
        return failures.toStatus(failure).getStatus().getCode();
    }

    @Test
    void refusalOfAnotherServiceIsNotTheAnswerToTheOwnCaller() {
        assertThat(code(remote(Status.PERMISSION_DENIED, ApiException.permissionDenied())))
                .isEqualTo(Status.Code.INTERNAL);
        assertThat(code(remote(Status.NOT_FOUND, ApiException.notFound()))).isEqualTo(Status.Code.INTERNAL);
    }

    @Test
    void serviceThatNeedsAnotherOneIsUnavailableWithoutIt() {
        assertThat(code(remote(Status.UNAVAILABLE, ApiException.unavailable()))).isEqualTo(Status.Code.UNAVAILABLE);
        assertThat(code(remote(Status.DEADLINE_EXCEEDED, ApiException.unavailable())))
                .isEqualTo(Status.Code.UNAVAILABLE);
    }

    @Test
    void statusThatAHandlerChoosesIsKept() {
        var chosen = failures.toStatus(
                Status.OUT_OF_RANGE.withDescription("no page 9").asRuntimeException());
        assertThat(chosen.getStatus().getCode()).isEqualTo(Status.Code.OUT_OF_RANGE);
        assertThat(chosen.getStatus().getDescription()).isEqualTo("no page 9");
    }

    @Test
    void defectIsAnsweredWithoutDetails() {
        var status = failures.toStatus(new IllegalStateException("swordfish")).getStatus();
        assertThat(status.getCode()).isEqualTo(Status.Code.INTERNAL);
        assertThat(status.getDescription()).isEqualTo("A server error occurred.");
        assertThat(status.getCause()).isNull();
    }
}
