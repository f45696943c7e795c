package education.codeforlife.auth.test;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.PlainObject;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The key that a {@link LocalOAuthServer} signs with. A key takes a second to make: those that are given back are used
 * again, with another id.
 */
final class SigningKeys implements AutoCloseable {

    private static final Queue<RSAKey> FREE = new ConcurrentLinkedQueue<>();

    private final Queue<RSAKey> taken = new ConcurrentLinkedQueue<>();
    private volatile RSAKey current = take();

    void rotate() {
        current = take();
    }

    private RSAKey take() {
        var free = FREE.poll();
        var key = new RSAKey.Builder(free == null ? generate() : free)
                .keyID(UUID.randomUUID().toString())
                .build();
        taken.add(key);
        return key;
    }

    RSAKey current() {
        return current;
    }

    String publicJson() {
        return new JWKSet(current.toPublicJWK()).toString();
    }

    String sign(Map<String, Object> claims) {
        var key = current;
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .keyID(key.getKeyID())
                .build();
        var token = new JWSObject(header, new Payload(claims));
        try {
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns a token that each client has to reject. */
    static String unsigned(Map<String, Object> claims) {
        return new PlainObject(new Payload(claims)).serialize();
    }

    private static RSAKey generate() {
        try {
            return new RSAKeyGenerator(2048).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Gives the keys back, once: two servers must not have the same. */
    @Override
    public void close() {
        for (var key = taken.poll(); key != null; key = taken.poll()) FREE.add(key);
    }
}
