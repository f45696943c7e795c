package education.codeforlife.rpc.jose;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import education.codeforlife.api.Internal;
import education.codeforlife.session.SessionUser;
import java.security.interfaces.ECPrivateKey;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.util.ConcurrentLruCache;

/**
 * Signs what a service says of itself, and of the persons whose sessions it reads. Thread-safe.
 *
 * @since 0.1.0
 */
@Internal
public final class TokenIssuer {

    private static final int REMEMBERED_PERSONS = 1000;

    private final String service;
    private final JWSSigner signer;
    private final Clock clock;
    private final Map<String, CallTokens> calls = new ConcurrentHashMap<>();
    private final ConcurrentLruCache<Person, String> assertions =
            new ConcurrentLruCache<>(REMEMBERED_PERSONS, this::sign);

    /** @param period in which an assertion is made once: it counts for longer than that */
    private record Person(String id, int epoch, List<String> pendingFactors, List<String> audience, long period) {}

    private TokenIssuer(String service, JWSSigner signer, Clock clock) {
        this.service = service;
        this.signer = signer;
        this.clock = clock;
    }

    /**
     * Returns the issuer of a service.
     *
     * @param service its alias
     * @throws IllegalArgumentException if the key is not of the curve P-256
     */
    public static TokenIssuer of(String service, ECPrivateKey key, Clock clock) {
        try {
            var signer = new ECDSASigner(key);
            if (!signer.supportedJWSAlgorithms().contains(JWSAlgorithm.ES256)) throw new JOSEException("Another curve");
            return new TokenIssuer(service, signer, clock);
        } catch (JOSEException e) {
            throw new IllegalArgumentException("Invalid private key of the service: use one of the curve P-256", e);
        }
    }

    /** Returns a token for one call to the service with the alias. */
    public CallToken serviceToken(String audience) {
        return calls.computeIfAbsent(audience, key -> new CallTokens(codes -> sign(key, codes), clock))
                .next();
    }

    private String sign(String audience, List<String> codes) {
        var claims = claims(List.of(audience), TokenFormat.SERVICE_LIFETIME)
                .subject(service)
                .claim(TokenFormat.CODES, codes);
        return sign(TokenFormat.SERVICE, claims.build());
    }

    /**
     * Returns an assertion that the person is signed in, with the factors that are pending. It is that of an earlier call if it
     * still counts for more than half of its lifetime.
     *
     * @param audience the aliases of the services that may accept it
     */
    public String assertion(SessionUser person, Collection<String> audience) {
        var pending = person.pendingFactors().stream().sorted().toList();
        long period = clock.millis() / TokenFormat.PERSON_LIFETIME.dividedBy(2).toMillis();
        return assertions.get(
                new Person(person.userId(), person.sessionEpoch(), pending, List.copyOf(audience), period));
    }

    private String sign(Person person) {
        var claims = claims(person.audience(), TokenFormat.PERSON_LIFETIME)
                .subject(person.id())
                .claim(TokenFormat.EPOCH, person.epoch())
                .claim(TokenFormat.PENDING_FACTORS, person.pendingFactors());
        return sign(TokenFormat.PERSON, claims.build());
    }

    private JWTClaimsSet.Builder claims(Collection<String> audience, Duration lifetime) {
        var now = clock.instant();
        return new JWTClaimsSet.Builder()
                .issuer(service)
                .audience(List.copyOf(audience))
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(lifetime)));
    }

    private String sign(String type, JWTClaimsSet claims) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.ES256).type(new JOSEObjectType(type));
            var token = new SignedJWT(header.build(), claims);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("The token of a call cannot be signed", e);
        }
    }
}
