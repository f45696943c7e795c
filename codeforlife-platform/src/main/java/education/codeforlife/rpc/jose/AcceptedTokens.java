package education.codeforlife.rpc.jose;

import education.codeforlife.error.ApiException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of services that this node has verified and that have not expired, each with the codes that were not sent yet: so
 * its signature is verified once, and each code is accepted once. Thread-safe.
 */
final class AcceptedTokens {

    /**
     * A token whose signature is valid.
     *
     * @param unused the hashes of the codes that were not sent yet, modifiable
     * @param end when the token is not accepted any more
     */
    record Accepted(String service, Set<String> unused, Instant end) {}

    private final int limit;
    private final Clock clock;

    /** By token, the first accepted first. */
    private final Map<String, Accepted> tokens = new LinkedHashMap<>();

    /** @param limit the number of tokens that are remembered */
    AcceptedTokens(int limit, Clock clock) {
        this.limit = limit;
        this.clock = clock;
    }

    /**
     * Returns the service that sent the token; {@code null} if the code is not of the token, or was sent before.
     *
     * @param verify called if the token was not verified before; throws if it is not valid
     * @throws ApiException 503 if there is not room: a token that is not remembered could be used again
     */
    @Nullable
    String use(String token, String code, Function<String, Accepted> verify) {
        if (!knows(token)) remember(token, verify.apply(token));
        return use(token, CallCode.hash(code));
    }

    private synchronized boolean knows(String token) {
        forget();
        return tokens.containsKey(token);
    }

    /** Another call may have had the token verified meanwhile, and have used a code of it. */
    private synchronized void remember(String token, Accepted verified) {
        if (tokens.containsKey(token)) return;
        if (tokens.size() >= limit) throw ApiException.unavailable();
        tokens.put(token, verified);
    }

    private synchronized @Nullable String use(String token, String hash) {
        var accepted = tokens.get(token);
        if (accepted == null || accepted.end().isBefore(clock.instant())) return null;
        return accepted.unused().remove(hash) ? accepted.service() : null;
    }

    private void forget() {
        var now = clock.instant();
        var oldest = tokens.values().iterator();
        while (oldest.hasNext() && oldest.next().end().isBefore(now)) oldest.remove();
    }
}
