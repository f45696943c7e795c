package education.codeforlife.rpc.jose;

import education.codeforlife.error.ApiException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The tokens of services that this node has verified and that have not expired, each with the codes that were not sent yet: so
 * its signature is verified once, and each code is accepted once. Thread-safe.
 */
final class AcceptedTokens {

    /** @param end when the token is not accepted any more */
    private record Accepted(String service, Set<String> unused, Instant end) {}

    /**
     * A token whose signature is valid.
     *
     * @param codes the hashes of its codes
     */
    record Verified(String service, Collection<String> codes, Instant end) {}

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
     * Returns the service that sent the token.
     *
     * @param verify called if the token was not verified before; throws if it is not valid
     * @throws UsedCodeException if the code is not of the token, or was sent before
     * @throws ApiException 503 if there is not room: a token that is not remembered could be used again
     */
    String use(String token, String code, Function<String, Verified> verify) {
        if (!knows(token)) remember(token, verify.apply(token));
        return use(token, CallCode.hash(code));
    }

    private synchronized boolean knows(String token) {
        forget();
        return tokens.containsKey(token);
    }

    /** Another call may have had the token verified meanwhile, and have used a code of it. */
    private synchronized void remember(String token, Verified verified) {
        if (tokens.containsKey(token)) return;
        if (tokens.size() >= limit) throw ApiException.unavailable();
        tokens.put(token, new Accepted(verified.service(), new HashSet<>(verified.codes()), verified.end()));
    }

    private synchronized String use(String token, String hash) {
        var accepted = tokens.get(token);
        if (accepted == null
                || accepted.end().isBefore(clock.instant())
                || !accepted.unused().remove(hash)) {
            throw new UsedCodeException();
        }
        return accepted.service();
    }

    private void forget() {
        var now = clock.instant();
        var oldest = tokens.values().iterator();
        while (oldest.hasNext() && oldest.next().end().isBefore(now)) oldest.remove();
    }

    /** The code of a call is not one that its token still has, or the token has expired. */
    static final class UsedCodeException extends RuntimeException {}
}
