package education.codeforlife.rpc.autoconfigure;

import education.codeforlife.error.ApiException;
import education.codeforlife.rpc.grpc.CallFailures;
import io.grpc.StatusException;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.grpc.server.exception.GrpcExceptionHandler;
import org.springframework.grpc.server.exception.GrpcExceptionHandlerInterceptor;

/** Asks the service's handlers of exceptions, and Spring Security's, before the library answers for a defect. */
final class RpcExceptions implements GrpcExceptionHandler {

    private final List<GrpcExceptionHandler> handlers;
    private final CallFailures failures;

    private RpcExceptions(List<GrpcExceptionHandler> handlers, CallFailures failures) {
        this.handlers = handlers;
        this.failures = failures;
    }

    static GrpcExceptionHandlerInterceptor interceptor(
            ObjectProvider<GrpcExceptionHandler> handlers, CallFailures failures) {
        return new GrpcExceptionHandlerInterceptor(
                new RpcExceptions(handlers.orderedStream().toList(), failures));
    }

    @Override
    public StatusException handleException(Throwable exception) {
        if (exception instanceof ApiException) return failures.toStatus(exception);
        for (var handler : handlers) {
            var status = handler.handleException(exception);
            if (status != null) return status;
        }
        return failures.toStatus(exception);
    }
}
