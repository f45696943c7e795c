package education.codeforlife.rpc.grpc;

import education.codeforlife.api.DeclaredMetric;
import java.util.List;
import org.jspecify.annotations.Nullable;

enum RpcMetric implements DeclaredMetric {
    CIRCUIT_BREAKER(
            "codeforlife.rpc.circuit-breaker",
            "1 while calls to the service fail at once, as it does not answer; else 0.");

    static final String SERVICE = "service";

    private final String metric;
    private final String description;

    RpcMetric(String metric, String description) {
        this.metric = metric;
        this.description = description;
    }

    @Override
    public String metric() {
        return metric;
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public List<String> tags() {
        return List.of(SERVICE);
    }

    @Override
    public @Nullable String unit() {
        return null;
    }

    @Override
    public boolean isObservation() {
        return false;
    }
}
