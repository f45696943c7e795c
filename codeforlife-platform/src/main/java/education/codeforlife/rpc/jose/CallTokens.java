package education.codeforlife.rpc.jose;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/**
 * The tokens of calls to one service. A signature takes longer than a call, so that one is for several calls: the token has
 * the hashes of codes, of which each call sends another one. Thread-safe.
 */
final class CallTokens {

    /** How many calls a signature is for. */
    static final int CALLS = 64;

    /** A token that is not much younger than its lifetime may expire on the way. */
    private static final Duration RENEWED_AFTER = TokenFormat.SERVICE_LIFETIME.dividedBy(2);

    private final Function<List<String>, String> sign;
    private final Clock clock;
    private final Deque<String> codes = new ArrayDeque<>(CALLS);
    private String token = "";
    private Instant renewal = Instant.MIN;

    /** @param sign makes the token that has the hashes */
    CallTokens(Function<List<String>, String> sign, Clock clock) {
        this.sign = sign;
        this.clock = clock;
    }

    /** Returns the token of the next call. */
    synchronized CallToken next() {
        var now = clock.instant();
        if (codes.isEmpty() || !now.isBefore(renewal)) renew(now);
        return new CallToken(token, codes.pop());
    }

    private void renew(Instant now) {
        codes.clear();
        var hashes = new ArrayList<String>(CALLS);
        for (int i = 0; i < CALLS; i++) {
            var code = CallCode.create();
            codes.push(code);
            hashes.add(CallCode.hash(code));
        }
        token = sign.apply(hashes);
        renewal = now.plus(RENEWED_AFTER);
    }
}
