package education.codeforlife.rpc.grpc;

import education.codeforlife.api.Internal;
import education.codeforlife.logging.AuditEvent;
import education.codeforlife.logging.AuditLog;
import education.codeforlife.logging.LogContext;
import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives each call an id, which all its log lines carry; at the end it writes one line, with the logger {@value #LOGGER}
 * as for requests, and audits a refusal. An id that tracing has given before is taken over.
 *
 * @since 0.1.0
 */
@Internal
public final class CallLog implements ServerInterceptor {

    static final String LOGGER = "education.codeforlife.access";

    private static final Logger log = LoggerFactory.getLogger(LOGGER);

    private static final Set<Status.Code> REFUSALS =
            Set.of(Status.Code.UNAUTHENTICATED, Status.Code.PERMISSION_DENIED, Status.Code.RESOURCE_EXHAUSTED);

    private final AuditLog audit;
    private final boolean access;
    private final Set<String> quietServices;

    /**
     * @param access whether there is a line for each call
     * @param quietServices full names of services whose calls are logged if they fail only, as those of probes
     */
    public CallLog(AuditLog audit, boolean access, Set<String> quietServices) {
        this.audit = audit;
        this.access = access;
        this.quietServices = Set.copyOf(quietServices);
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        var id = LogContext.newTraceId();
        var logged = new LoggedCall<>(call, id);
        LogContext.open(id);
        try {
            return new LoggedListener<>(next.startCall(logged, headers), logged);
        } finally {
            LogContext.close();
        }
    }

    private void record(ServerCall<?, ?> call, Status.Code status, Duration duration) {
        var method = call.getMethodDescriptor();
        if (REFUSALS.contains(status)) {
            audit.record(AuditEvent.failure("rpc", status.name().toLowerCase(Locale.ROOT)));
        }
        boolean quiet = status == Status.Code.OK
                && method.getServiceName() != null
                && quietServices.contains(method.getServiceName());
        if (!access || quiet) return;
        log.atInfo()
                .addKeyValue("rpc.system", "grpc")
                .addKeyValue("rpc.method", method.getFullMethodName())
                .addKeyValue("rpc.grpc.status_code", status.value())
                .addKeyValue("rpc.duration_ms", duration.toMillis())
                .log("RPC {} {} {} ms", method.getFullMethodName(), status, duration.toMillis());
    }

    private final class LoggedCall<Q, A> extends SimpleForwardingServerCall<Q, A> {

        private final String id;
        private final long started = System.nanoTime();
        private final AtomicBoolean ended = new AtomicBoolean();

        LoggedCall(ServerCall<Q, A> call, String id) {
            super(call);
            this.id = id;
        }

        @Override
        public void close(Status status, Metadata trailers) {
            super.close(status, trailers);
            end(status.getCode());
        }

        void end(Status.Code status) {
            if (!ended.compareAndSet(false, true)) return;
            record(this, status, Duration.ofNanos(System.nanoTime() - started));
        }
    }

    private static final class LoggedListener<Q> extends SimpleForwardingServerCallListener<Q> {

        private final CallLog.LoggedCall<Q, ?> call;

        LoggedListener(ServerCall.Listener<Q> handler, CallLog.LoggedCall<Q, ?> call) {
            super(handler);
            this.call = call;
        }

        private void within(Runnable event) {
            LogContext.open(call.id);
            try {
                event.run();
            } finally {
                LogContext.close();
            }
        }

        @Override
        public void onMessage(Q message) {
            within(() -> super.onMessage(message));
        }

        @Override
        public void onHalfClose() {
            within(super::onHalfClose);
        }

        @Override
        public void onReady() {
            within(super::onReady);
        }

        @Override
        public void onComplete() {
            within(super::onComplete);
        }

        @Override
        public void onCancel() {
            within(() -> {
                super.onCancel();
                call.end(Status.Code.CANCELLED);
            });
        }
    }
}
