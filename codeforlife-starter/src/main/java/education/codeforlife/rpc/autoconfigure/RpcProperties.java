package education.codeforlife.rpc.autoconfigure;

import education.codeforlife.api.Internal;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How services call each other. The address of the service with an alias is codeforlife.rpc.&lt;alias&gt;.target.
 *
 * @param deadline Deadline of a call if its caller does not set one.
 * @since 0.1.0
 */
@Internal
@ConfigurationProperties("codeforlife.rpc")
public record RpcProperties(@DefaultValue("5s") Duration deadline) {

    public RpcProperties {
        if (deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException(
                    "Invalid codeforlife.rpc.deadline " + deadline + ": use a positive duration, such as 5s");
        }
    }
}
