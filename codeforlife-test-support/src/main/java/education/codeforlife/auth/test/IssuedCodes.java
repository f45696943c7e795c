package education.codeforlife.auth.test;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Codes that can be redeemed once, by who knows the verifier of their challenge. */
final class IssuedCodes {

    private record Grant(String challenge, String redirectUri, Supplier<String> idToken) {}

    private final Map<String, Grant> grants = new ConcurrentHashMap<>();

    String issue(String codeVerifier, String redirectUri, Supplier<String> idToken) {
        var code = UUID.randomUUID().toString();
        grants.put(code, new Grant(challenge(codeVerifier), redirectUri, idToken));
        return code;
    }

    /** Returns the ID token, or null if the code is not redeemed. */
    @Nullable
    String redeem(Map<String, String> form) {
        var grant = grants.remove(form.getOrDefault("code", ""));
        return grant != null
                        && grant.challenge().equals(challenge(form.getOrDefault("code_verifier", "")))
                        && grant.redirectUri().equals(form.get("redirect_uri"))
                ? grant.idToken().get()
                : null;
    }

    /** S256 of RFC 7636. */
    private static String challenge(String codeVerifier) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(codeVerifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
