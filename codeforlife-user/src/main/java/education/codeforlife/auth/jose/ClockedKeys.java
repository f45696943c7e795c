package education.codeforlife.auth.jose;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetSourceWrapper;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Gives Nimbus our time, and lets unknown key ids load the keys again once in an interval, where Nimbus's own limit
 * allows two and fails then: further ones are looked for in the keys that are known.
 */
final class ClockedKeys extends JWKSetSourceWrapper<SecurityContext> {

    private static final JWKSetCacheRefreshEvaluator AS_THEY_ARE = JWKSetCacheRefreshEvaluator.noRefresh();

    private final long interval;
    private final Clock clock;
    private long nextRefetch = Long.MIN_VALUE;

    ClockedKeys(JWKSetSource<SecurityContext> source, Duration interval, Clock clock) {
        super(source);
        this.interval = interval.toMillis();
        this.clock = clock;
    }

    @Override
    public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator refresh, long systemTime, @Nullable SecurityContext context)
            throws KeySourceException {
        long now = clock.millis();
        return refresh == AS_THEY_ARE
                ? getSource().getJWKSet(AS_THEY_ARE, now, context)
                : refetch(refresh, now, context);
    }

    /** Loads the keys. Other requests wait meanwhile, else all but one with a new key would be refused. */
    private synchronized JWKSet refetch(
            JWKSetCacheRefreshEvaluator refresh, long now, @Nullable SecurityContext context)
            throws KeySourceException {
        boolean allowed = now >= nextRefetch;
        if (allowed) nextRefetch = now + interval;
        return getSource().getJWKSet(allowed ? refresh : AS_THEY_ARE, now, context);
    }
}
