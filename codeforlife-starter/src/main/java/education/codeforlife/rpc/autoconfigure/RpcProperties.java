package education.codeforlife.rpc.autoconfigure;

import education.codeforlife.api.Internal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How services call each other. The address of the service with an alias is codeforlife.rpc.&lt;alias&gt;.target, and
 * codeforlife.rpc.&lt;alias&gt;.forwards-to are the services that it may call on behalf of our users.
 *
 * @param deadline Deadline of a call if its caller does not set one.
 * @param privateKey Key with which the service proves its identity, of the curve P-256: the location of a PEM file, or
 *     its content. Outside the local environment, calls are anonymous if it is not set.
 * @param trusted Services whose calls are accepted, by alias; all in the local environment.
 * @param rememberedTokens Maximum number of tokens that a node remembers, so that no call is accepted twice. A
 *     token is for 64 calls at most and remembered for 35 seconds. Calls with further ones are refused.
 * @param httpServices Aliases of the HTTP service groups that are our own services; their requests carry the identity of
 *     this service and of its user.
 * @since 0.1.0
 */
@Internal
@ConfigurationProperties("codeforlife.rpc")
public record RpcProperties(
        @DefaultValue("5s") Duration deadline,
        @Nullable String privateKey,
        @DefaultValue Map<String, Trusted> trusted,
        @DefaultValue("10000") int rememberedTokens,
        @DefaultValue List<String> httpServices) {

    public RpcProperties {
        if (deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException(
                    "Invalid codeforlife.rpc.deadline " + deadline + ": use a positive duration, such as 5s");
        }
        if (rememberedTokens <= 0) {
            throw new IllegalArgumentException(
                    "Invalid codeforlife.rpc.remembered-tokens " + rememberedTokens + ": use a positive number");
        }
    }

    /**
     * A service whose calls are accepted.
     *
     * @param publicKeys Public keys of the service, of the curve P-256: the locations of PEM files, or their contents. There
     *     are two while one replaces the other.
     * @param mayAssertUsers Whether the service may also say which user is signed in.
     * @since 0.1.0
     */
    public record Trusted(
            @DefaultValue List<String> publicKeys,
            @DefaultValue("false") boolean mayAssertUsers) {}
}
