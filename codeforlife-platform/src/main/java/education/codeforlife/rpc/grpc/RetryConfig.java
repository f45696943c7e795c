package education.codeforlife.rpc.grpc;

import com.google.protobuf.DescriptorProtos.MethodOptions.IdempotencyLevel;
import io.grpc.MethodDescriptor;
import io.grpc.ServiceDescriptor;
import io.grpc.protobuf.ProtoMethodDescriptorSupplier;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The retries of gRPC for the methods whose proto says that they may be repeated. Retries draw on a budget: a failure
 * takes a token, a success returns a tenth of one, and below half of the tokens nothing is repeated.
 */
final class RetryConfig {

    private static final double MOST_ATTEMPTS = 3;
    private static final double TOKENS = 10;
    private static final double TOKENS_OF_A_SUCCESS = 0.1;

    private static final Map<String, Object> POLICY = Map.of(
            "maxAttempts",
            MOST_ATTEMPTS,
            "initialBackoff",
            "0.1s",
            "maxBackoff",
            "1s",
            "backoffMultiplier",
            2.0,
            "retryableStatusCodes",
            List.of("UNAVAILABLE"));

    private RetryConfig() {}

    /** Returns the service config of a channel to the service; empty if none of its methods may be repeated. */
    static Map<String, ?> of(ServiceDescriptor service) {
        var names = service.getMethods().stream()
                .filter(RetryConfig::mayBeRepeated)
                .map(method -> Map.of(
                        "service", service.getName(), "method", Objects.requireNonNull(method.getBareMethodName())))
                .toList();
        return names.isEmpty()
                ? Map.of()
                : Map.of(
                        "methodConfig", List.of(Map.of("name", names, "retryPolicy", POLICY)),
                        "retryThrottling", Map.of("maxTokens", TOKENS, "tokenRatio", TOKENS_OF_A_SUCCESS));
    }

    private static boolean mayBeRepeated(MethodDescriptor<?, ?> method) {
        return method.getSchemaDescriptor() instanceof ProtoMethodDescriptorSupplier proto
                && proto.getMethodDescriptor().getOptions().getIdempotencyLevel()
                        != IdempotencyLevel.IDEMPOTENCY_UNKNOWN;
    }
}
