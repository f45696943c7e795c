package education.codeforlife.auth.test;

import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The default claims in the tokens of a {@link LocalOAuthServer}. */
final class SampleClaims {

    private static final long LIFE = 300;

    private SampleClaims() {}

    static Map<String, Object> any(URI issuer, Instant now) {
        var claims = new HashMap<String, Object>();
        claims.put("iss", issuer.toString());
        claims.put("sub", "1234567890");
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.getEpochSecond() + LIFE);
        return claims;
    }

    static Map<String, Object> workflow(URI issuer, Instant now) {
        var claims = any(issuer, now);
        claims.put("sub", "repo:octo-org/octo-repo:ref:refs/heads/main");
        claims.put("nbf", now.getEpochSecond());
        claims.put("repository", "octo-org/octo-repo");
        claims.put("ref", "refs/heads/main");
        claims.put("workflow", "Release");
        claims.put("job_workflow_ref", "octo-org/octo-repo/.github/workflows/release.yml@refs/heads/main");
        claims.put("run_id", "42");
        return claims;
    }

    static Map<String, Object> person(URI issuer, Instant now) {
        var claims = any(issuer, now);
        claims.put("aud", LocalOAuthServer.CLIENT_ID);
        claims.put("azp", LocalOAuthServer.CLIENT_ID);
        claims.put("email", "ada@example.com");
        claims.put("email_verified", true);
        claims.put("given_name", "Ada");
        claims.put("family_name", "Lovelace");
        return claims;
    }

    /** Returns the claims with the changed values, and without those that are null. */
    static Map<String, Object> with(Map<String, ? extends @Nullable Object> changes, Map<String, Object> claims) {
        changes.forEach((name, value) -> claims.compute(name, (same, old) -> value));
        return claims;
    }
}
