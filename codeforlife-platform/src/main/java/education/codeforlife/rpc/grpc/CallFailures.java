package education.codeforlife.rpc.grpc;

import education.codeforlife.api.Internal;
import education.codeforlife.error.ApiException;
import education.codeforlife.error.ErrorTranslator;
import education.codeforlife.error.StatusRefusals;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/**
 * The statuses with which calls end whose handlers fail: those of refusals, and {@code INTERNAL} without details for
 * anything else, which is logged.
 *
 * @since 0.1.0
 */
@Internal
public final class CallFailures {

    private static final Logger log = LoggerFactory.getLogger(CallFailures.class);

    private final Iterable<ErrorTranslator> translators;

    private CallFailures(Iterable<ErrorTranslator> translators) {
        this.translators = translators;
    }

    /** @param translators iterated when a call fails */
    public static CallFailures of(Iterable<ErrorTranslator> translators) {
        return new CallFailures(translators);
    }

    /** Returns the status that the failure means to the caller. */
    public StatusException toStatus(Throwable failure) {
        if (failure instanceof ApiException refusal) return ErrorDetails.write(refusal);
        if (failure instanceof StatusException chosen) return chosen;
        if (failure instanceof StatusRuntimeException chosen && !RpcErrors.isRemote(chosen)) return chosen(chosen);
        var refusal = translate(failure);
        return ErrorDetails.write(refusal == null ? defect(failure) : refusal);
    }

    private static StatusException chosen(StatusRuntimeException chosen) {
        var trailers = chosen.getTrailers();
        return trailers == null
                ? chosen.getStatus().asException()
                : chosen.getStatus().asException(trailers);
    }

    private @Nullable ApiException translate(Throwable failure) {
        for (var translator : translators) {
            var refusal = translator.translate(failure);
            if (refusal != null) return refusal;
        }
        return null;
    }

    private static ApiException defect(Throwable failure) {
        log.error("A call failed", failure);
        return StatusRefusals.of(HttpStatus.INTERNAL_SERVER_ERROR);
    }

    /** Returns the status of a call whose time was over before its work began. */
    static StatusException expired() {
        return Status.DEADLINE_EXCEEDED
                .withDescription("The deadline passed before the work was done.")
                .asException(new Metadata());
    }
}
