package education.codeforlife.rpc.jose;

import education.codeforlife.api.Internal;
import education.codeforlife.error.ApiException;
import education.codeforlife.request.RequestUser;
import education.codeforlife.rpc.RpcAuthentication;
import education.codeforlife.rpc.RpcCall;
import education.codeforlife.rpc.jose.AcceptedTokens.Accepted;
import education.codeforlife.session.SessionUser;
import education.codeforlife.session.SessionUserStore;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.transaction.TransactionException;
import org.springframework.util.ConcurrentLruCache;

/**
 * Knows services by their tokens, and persons by the assertions of services that may make them.
 *
 * @since 0.1.0
 */
@Internal
public final class TokenAuthentication implements RpcAuthentication {

    private static final Logger log = LoggerFactory.getLogger(TokenAuthentication.class);

    private static final String VALIDATED = "was validated";
    private static final int REMEMBERED_ASSERTIONS = 1000;

    private final JwtDecoder services;
    private final JwtDecoder persons;
    private final AcceptedTokens accepted;
    private final ConcurrentLruCache<String, Jwt> assertions;
    private final @Nullable SessionUserStore users;
    private final Clock clock;

    private TokenAuthentication(
            String service, TrustedServices trusted, @Nullable SessionUserStore users, int usedTokens, Clock clock) {
        this.services =
                TokenDecoders.of(TokenFormat.SERVICE, service, trusted::keys, TokenFormat.SERVICE_LIFETIME, clock);
        this.persons = TokenDecoders.of(
                TokenFormat.PERSON, service, trusted::assertingKeys, TokenFormat.PERSON_LIFETIME, clock);
        this.accepted = new AcceptedTokens(usedTokens, clock);
        this.assertions = new ConcurrentLruCache<>(REMEMBERED_ASSERTIONS, assertion -> decode(persons, assertion));
        this.users = users;
        this.clock = clock;
    }

    /**
     * Returns the authentication of the callers of a service.
     *
     * @param service the alias of the service that is called
     * @param users the persons as they are now; {@code null} if this service does not have them
     * @param usedTokens how many tokens are remembered, so that they are not accepted again
     */
    public static TokenAuthentication of(
            String service, TrustedServices trusted, @Nullable SessionUserStore users, int usedTokens, Clock clock) {
        return new TokenAuthentication(service, trusted, users, usedTokens, clock);
    }

    /** Returns whether the call has a token or an assertion of ours; other bearer tokens are not. */
    public boolean concerns(RpcCall call) {
        return !call.metadata(TokenFormat.ASSERTION).isEmpty()
                || call.metadata(TokenFormat.AUTHORIZATION).stream().anyMatch(TokenFormat::isServiceToken);
    }

    @Override
    public RequestUser authenticate(RpcCall call) {
        var token = only(call.metadata(TokenFormat.AUTHORIZATION));
        var assertion = only(call.metadata(TokenFormat.ASSERTION));
        if (token == null && assertion == null) return RequestUser.anonymous();
        if (token == null) throw refused("The assertion of a person came without the token of a service");
        var service = service(bearer(token), only(call.metadata(TokenFormat.CODE)));
        if (assertion == null) return new AuthenticatedService(service, RequestUser.anonymous(), null);
        var person = assertion(assertion);
        return new AuthenticatedService(
                service, person(person), new Assertion(assertion, Set.copyOf(person.getAudience())));
    }

    private static @Nullable String only(List<String> values) {
        if (values.size() > 1) throw refused("A token was sent " + values.size() + " times");
        return values.isEmpty() ? null : values.get(0);
    }

    private static String bearer(String header) {
        var token = TokenFormat.bearerToken(header);
        if (token == null) throw refused("The authorization is not a bearer token");
        return token;
    }

    private String service(String token, @Nullable String code) {
        if (code == null) throw refused("The token of a service came without the code of the call");
        var service = accepted.use(token, code, this::verify);
        if (service == null) throw refused("The token of a service was used before, or its code is not its own");
        return service;
    }

    private Accepted verify(String token) {
        var decoded = decode(services, token);
        var name = Objects.requireNonNull(decoded.getClaimAsString("iss"), "a key was found by it");
        var codes = decoded.getClaimAsStringList(TokenFormat.CODES);
        if (codes == null || codes.size() > TokenFormat.MAX_CODES) {
            throw refused("The token of " + name + " is not complete");
        }
        return new Accepted(name, new HashSet<>(codes), end(decoded));
    }

    /** Verifies an assertion once, whatever the number of calls that it comes with. */
    private Jwt assertion(String sent) {
        var known = assertions.get(sent);
        if (!clock.instant().isAfter(end(known))) return known;
        assertions.remove(sent);
        return decode(persons, sent);
    }

    /** Returns until when the token is accepted. */
    private static Instant end(Jwt token) {
        return Objects.requireNonNull(token.getExpiresAt(), VALIDATED).plus(TokenFormat.CLOCK_SKEW);
    }

    private static Jwt decode(JwtDecoder decoder, String token) {
        try {
            return decoder.decode(token);
        } catch (JwtException e) {
            throw refused(e.getMessage()).because(e);
        }
    }

    private SessionUser person(Jwt assertion) {
        var asserted = asserted(assertion);
        if (users == null) return asserted;
        var known = find(users, asserted.userId());
        if (known == null) throw refused("The person may not sign in");
        if (known.sessionEpoch() != asserted.sessionEpoch()) throw refused("The sessions of the person were ended");
        return known.withPendingFactors(asserted.pendingFactors());
    }

    private static AssertedUser asserted(Jwt assertion) {
        var epoch = assertion.getClaims().get(TokenFormat.EPOCH);
        var pending = assertion.getClaims().get(TokenFormat.PENDING_FACTORS);
        if (!(epoch instanceof Long number) || number.intValue() != number || !(pending instanceof List<?> factors)) {
            throw refused("The assertion of a person is not complete");
        }
        var names = factors.stream().map(String::valueOf).toList();
        return new AssertedUser(
                Objects.requireNonNull(assertion.getSubject(), VALIDATED), number.intValue(), Set.copyOf(names));
    }

    private static @Nullable SessionUser find(SessionUserStore users, String userId) {
        try {
            return users.find(userId);
        } catch (DataAccessException | TransactionException e) {
            throw ApiException.unavailable().because(e);
        }
    }

    /** The caller is not told the reason. */
    private static ApiException refused(@Nullable String reason) {
        log.debug("A call was refused: {}", reason);
        return ApiException.refuse(
                HttpStatus.FORBIDDEN, "authentication_failed", "Incorrect authentication credentials.");
    }
}
