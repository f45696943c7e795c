package education.codeforlife.rpc.grpc;

import education.codeforlife.api.Internal;
import io.grpc.Channel;
import java.util.Map;

/**
 * Opens channels to other services; closing them is its own affair.
 *
 * @since 0.1.0
 */
@Internal
@FunctionalInterface
public interface ChannelSource {

    /**
     * Opens a channel.
     *
     * @param alias the service's name for callers
     * @param serviceConfig how often which calls are tried, in the form that gRPC takes
     * @throws IllegalStateException if the settings of the alias are not safe
     */
    Channel open(String alias, Map<String, ?> serviceConfig);
}
