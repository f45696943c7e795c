package education.codeforlife.auth.jose;

import com.nimbusds.jose.jwk.source.JWKSetBasedJWKSource;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import education.codeforlife.api.Internal;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Clock;
import java.time.Duration;

/**
 * Loads the keys of an issuer when they are first needed and keeps them: they are loaded again at the end of their
 * lifetime, or for a token of an unknown key; when the issuer is down, the old ones serve for a while.
 *
 * @since 0.1.0
 */
@Internal
public final class VerificationKeys {

    private VerificationKeys() {}

    /** The keys at {@link KeySettings#uri}. */
    public static JWKSource<SecurityContext> of(KeySettings settings, Clock clock) {
        var kept = JWKSourceBuilder.create(url(settings.uri()), retriever(settings))
                .cache(settings.lifetime().toMillis(), refreshTimeout(settings).toMillis())
                .refreshAheadCache(false)
                .rateLimited(settings.refetchInterval().toMillis())
                .outageTolerant(settings.outage().minus(settings.lifetime()).toMillis())
                .build();
        var source = ((JWKSetBasedJWKSource<SecurityContext>) kept).getJWKSetSource();
        return new JWKSetBasedJWKSource<>(new ClockedKeys(source, settings.refetchInterval(), clock));
    }

    private static DefaultResourceRetriever retriever(KeySettings settings) {
        return new DefaultResourceRetriever(
                Math.toIntExact(settings.connectTimeout().toMillis()),
                Math.toIntExact(settings.readTimeout().toMillis()),
                JWKSourceBuilder.DEFAULT_HTTP_SIZE_LIMIT);
    }

    /** Returns how long a request waits for another one that is loading the keys. */
    private static Duration refreshTimeout(KeySettings settings) {
        return settings.connectTimeout().plus(settings.readTimeout());
    }

    private static URL url(URI uri) {
        try {
            return uri.toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("Invalid address of keys " + uri + ": use an https URL", e);
        }
    }
}
