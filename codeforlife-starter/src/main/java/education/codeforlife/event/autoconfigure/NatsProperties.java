package education.codeforlife.event.autoconfigure;

import education.codeforlife.api.Internal;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a service uses NATS.
 *
 * @param url Addresses of NATS, separated by commas, such as nats://localhost:4222; events stay within the service if not
 *     set.
 * @param username Name of the service's user.
 * @param password Password of the service's user.
 * @param nkey Seed of the service's key, instead of a name and a password.
 * @param credentials File with a JWT and the seed of its key, instead of a name and a password.
 * @param sslBundle SSL bundle with which NATS is reached by TLS; the machine's certificates if not set and the address
 *     begins with tls.
 * @param threads Number of events that a node handles at the same time.
 * @param ackWait Time after which an event is delivered to another node if its node has died.
 * @param maxAge Time for which the stream of the service keeps events; a day less than codeforlife.event.inbox-retention
 *     at most.
 * @param replicas Number of servers that store the stream of the service: 1, 3 or 5.
 * @since 0.1.0
 */
@Internal
@ConfigurationProperties("codeforlife.event.nats")
public record NatsProperties(
        @Nullable String url,
        @Nullable String username,
        @Nullable String password,
        @Nullable String nkey,
        @Nullable Path credentials,
        @Nullable String sslBundle,
        @DefaultValue("4") int threads,
        @DefaultValue("5s") Duration ackWait,
        @DefaultValue("7d") Duration maxAge,
        @DefaultValue("1") int replicas) {

    static final String URL = "codeforlife.event.nats.url";
}
