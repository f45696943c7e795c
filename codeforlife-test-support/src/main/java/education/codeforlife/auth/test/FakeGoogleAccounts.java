package education.codeforlife.auth.test;

import education.codeforlife.auth.google.GoogleAccounts;
import education.codeforlife.auth.google.GoogleExchangeException;
import education.codeforlife.auth.google.GoogleIdentity;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Google accounts without Google, for tests. A test issues a code, as Google does when a user agrees, and sends it to
 * the service as the front end does:
 *
 * <pre>{@code
 * var code = google.issueCode(ada, verifier, "https://www.codeforlife.education/login/google");
 * browser.logIn("with-google", Map.of("code", code, "code_verifier", verifier, "redirect_uri", …));
 * }</pre>
 *
 * @since 0.1.0
 */
public final class FakeGoogleAccounts implements GoogleAccounts {

    private record Grant(GoogleIdentity identity, String codeVerifier, String redirectUri) {}

    private final Map<String, Grant> grants = new ConcurrentHashMap<>();
    private final Map<String, GoogleIdentity> refreshable = new ConcurrentHashMap<>();
    private final Set<String> redirectUris;
    private volatile boolean down;

    private FakeGoogleAccounts(Set<String> redirectUris) {
        this.redirectUris = redirectUris;
    }

    /** Returns accounts whose users may return to the given addresses. */
    public static FakeGoogleAccounts of(String... redirectUris) {
        return new FakeGoogleAccounts(Set.of(redirectUris));
    }

    /**
     * Issues a code, which is good for one exchange.
     *
     * @param codeVerifier the verifier that the exchange has to repeat
     * @param redirectUri the address that the exchange has to repeat
     */
    public String issueCode(GoogleIdentity identity, String codeVerifier, String redirectUri) {
        var code = UUID.randomUUID().toString();
        grants.put(code, new Grant(identity, codeVerifier, redirectUri));
        return code;
    }

    /** Answers for the account when it is refreshed with its refresh token from now on. */
    public void register(GoogleIdentity identity) {
        var token = identity.refreshToken();
        if (token == null) throw new IllegalArgumentException("Missing refresh token: it names the account");
        refreshable.put(token, identity);
    }

    /** Fails every exchange from now on. */
    public void goDown() {
        down = true;
    }

    /** Redeems codes again. */
    public void comeBack() {
        down = false;
    }

    @Override
    public Set<String> redirectUris() {
        return redirectUris;
    }

    @Override
    public GoogleIdentity exchange(String code, String codeVerifier, String redirectUri) {
        if (down || !codeVerifier.matches(CODE_VERIFIER) || !redirectUris.contains(redirectUri)) {
            throw new GoogleExchangeException();
        }
        var grant = grants.remove(code);
        if (grant == null || !grant.equals(new Grant(grant.identity(), codeVerifier, redirectUri))) {
            throw new GoogleExchangeException();
        }
        if (grant.identity().refreshToken() != null) register(grant.identity());
        return grant.identity();
    }

    @Override
    public GoogleIdentity refresh(String refreshToken) {
        var identity = refreshable.get(refreshToken);
        if (down || identity == null) throw new GoogleExchangeException();
        return identity;
    }
}
