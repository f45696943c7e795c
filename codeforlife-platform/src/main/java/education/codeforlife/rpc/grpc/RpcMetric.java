package education.codeforlife.rpc.grpc;

import education.codeforlife.api.DeclaredMetric;

/** The metrics of calls, beside those of gRPC. */
final class RpcMetric {

    /** The alias of the service that is called. */
    static final String SERVICE = "service";

    static final DeclaredMetric CIRCUIT_BREAKER = DeclaredMetric.count(
            "codeforlife.rpc.circuit-breaker",
            "1 while calls to the service fail at once, as it does not answer; else 0.",
            SERVICE);

    private RpcMetric() {}
}
