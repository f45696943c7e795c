package education.codeforlife.rpc.jose;

import education.codeforlife.api.Internal;
import education.codeforlife.request.RequestUser;
import education.codeforlife.rpc.CallIdentity;
import education.codeforlife.session.SessionUser;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sends the token of this service with each call. The person is the one whose session this service reads, or the one that
 * another service asserted to it, whose assertion is forwarded as it came.
 *
 * @since 0.1.0
 */
@Internal
public final class SignedCalls implements CallIdentity {

    private final TokenIssuer issuer;
    private final Supplier<RequestUser> caller;
    private final Function<String, ? extends Collection<String>> forwardsTo;

    private SignedCalls(
            TokenIssuer issuer,
            Supplier<RequestUser> caller,
            Function<String, ? extends Collection<String>> forwardsTo) {
        this.issuer = issuer;
        this.caller = caller;
        this.forwardsTo = forwardsTo;
    }

    /**
     * Returns the identity of a service.
     *
     * @param caller finds the caller of what the current thread serves, who is anonymous if it does not serve anything
     * @param forwardsTo by alias, the services that the called one may call on behalf of our persons
     */
    public static SignedCalls of(
            TokenIssuer issuer,
            Supplier<RequestUser> caller,
            Function<String, ? extends Collection<String>> forwardsTo) {
        return new SignedCalls(issuer, caller, forwardsTo);
    }

    @Override
    public Supplier<Map<String, String>> forCallsTo(String alias) {
        var assertion = assertion(alias);
        return () -> {
            var metadata = new HashMap<String, String>();
            var service = issuer.serviceToken(alias);
            metadata.put(TokenFormat.AUTHORIZATION, TokenFormat.BEARER + service.token());
            metadata.put(TokenFormat.CODE, service.code());
            if (assertion != null) metadata.put(TokenFormat.ASSERTION, assertion);
            return metadata;
        };
    }

    private @Nullable String assertion(String alias) {
        var current = caller.get();
        if (current instanceof SessionUser person) return issuer.assertion(person, audience(alias));
        return current instanceof AuthenticatedService service ? forwarded(service, alias) : null;
    }

    private Collection<String> audience(String alias) {
        var audience = new LinkedHashSet<String>();
        audience.add(alias);
        audience.addAll(forwardsTo.apply(alias));
        return audience;
    }

    /** A service that may not accept the assertion does not get to see it. */
    private static @Nullable String forwarded(AuthenticatedService service, String alias) {
        var assertion = service.assertion();
        return assertion != null && assertion.audience().contains(alias) ? assertion.token() : null;
    }
}
