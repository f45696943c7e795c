package education.codeforlife.rpc.jose;

import education.codeforlife.api.Internal;
import java.security.interfaces.ECPublicKey;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The services whose tokens are accepted.
 *
 * @param services by alias
 * @param others stands for each service that is not listed; {@code null} if none of them is trusted
 * @since 0.1.0
 */
@Internal
public record TrustedServices(
        Map<String, TrustedService> services, @Nullable TrustedService others) {

    public TrustedServices {
        services = Map.copyOf(services);
    }

    List<ECPublicKey> keys(@Nullable String service) {
        var trusted = find(service);
        return trusted == null ? List.of() : trusted.keys();
    }

    /** Returns the keys of a service that may assert persons. */
    List<ECPublicKey> assertingKeys(@Nullable String service) {
        var trusted = find(service);
        return trusted == null || !trusted.mayAssertUsers() ? List.of() : trusted.keys();
    }

    private @Nullable TrustedService find(@Nullable String service) {
        if (service == null) return null;
        var listed = services.get(service);
        return listed == null ? others : listed;
    }
}
