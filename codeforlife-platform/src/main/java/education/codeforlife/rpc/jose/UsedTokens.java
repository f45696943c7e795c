package education.codeforlife.rpc.jose;

import education.codeforlife.error.ApiException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** The tokens that this node has accepted and that have not expired, so that each is accepted once. Thread-safe. */
final class UsedTokens {

    private final int limit;
    private final Clock clock;

    /** The ends of tokens by their ids, the first accepted first. */
    private final Map<String, Instant> ends = new LinkedHashMap<>();

    /** @param limit the number of tokens that are remembered */
    UsedTokens(int limit, Clock clock) {
        this.limit = limit;
        this.clock = clock;
    }

    /**
     * Remembers a token.
     *
     * @param end when it is not accepted any more
     * @return whether it was not used before
     * @throws ApiException 503 if there is not room: one that is not remembered could be used again
     */
    synchronized boolean use(String id, Instant end) {
        forget();
        if (ends.containsKey(id)) return false;
        if (ends.size() >= limit) throw ApiException.unavailable();
        ends.put(id, end);
        return true;
    }

    private void forget() {
        var now = clock.instant();
        var oldest = ends.values().iterator();
        while (oldest.hasNext() && oldest.next().isBefore(now)) oldest.remove();
    }
}
