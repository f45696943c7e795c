package education.codeforlife.rpc.jose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import education.codeforlife.error.ApiException;
import education.codeforlife.people.Person;
import education.codeforlife.request.CallingService;
import education.codeforlife.request.RequestUser;
import education.codeforlife.rpc.RpcCall;
import education.codeforlife.session.SessionUser;
import education.codeforlife.session.SessionUserStore;
import education.codeforlife.session.test.InMemorySessionUserStore;
import education.codeforlife.settings.test.MutableClock;
import java.security.interfaces.ECPrivateKey;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;

/** The service account, which payment calls on behalf of persons whose sessions portal reads. */
class TokenAuthenticationTests {

    private static final TestKeys PORTAL = TestKeys.generate();
    private static final TestKeys PAYMENT = TestKeys.generate();
    private static final TestKeys NEXT = TestKeys.generate();
    private static final TestKeys STRANGER = TestKeys.generate();

    private static final String CODE = "code";

    private static final SessionUser ADA = new Person("7", 0, Set.of());
    private static final SessionUser PENDING = new Person("7", 0, Set.of("otp"));

    private final MutableClock clock = new MutableClock();
    private final InMemorySessionUserStore users = InMemorySessionUserStore.of(
                    (id, epoch) -> new Person(id, epoch, Set.of()))
            .add("7");

    private final TokenIssuer portal = PORTAL.issuer("portal", clock);
    private final TokenIssuer payment = PAYMENT.issuer("payment", clock);
    private final TokenAuthentication account = account(users, 100);

    private TokenAuthentication account(@Nullable SessionUserStore users, int usedTokens) {
        var trusted = Map.of(
                "portal",
                PORTAL.trusted(true),
                "payment",
                new TrustedService(List.of(PAYMENT.publicKey(), NEXT.publicKey()), false));
        return TokenAuthentication.of("account", new TrustedServices(trusted, null), users, usedTokens, clock);
    }

    private record Call(List<String> tokens, List<String> codes, List<String> assertions) implements RpcCall {

        @Override
        public String method() {
            return "codeforlife.account.v1.Account/Find";
        }

        @Override
        public List<String> metadata(String name) {
            return switch (name) {
                case "authorization" -> tokens;
                case "codeforlife-call" -> codes;
                case "codeforlife-person" -> assertions;
                default -> List.of();
            };
        }
    }

    private static Call call(String token) {
        return call(new CallToken(token, CODE));
    }

    private static Call call(CallToken token, String... assertion) {
        return new Call(List.of("Bearer " + token.token()), List.of(token.code()), List.of(assertion));
    }

    private String assertion(SessionUser person) {
        return portal.assertion(person, List.of("payment", "account"));
    }

    private Call onBehalfOf(String assertion) {
        return call(payment.serviceToken("account"), assertion);
    }

    private CallingService authenticate(Call call) {
        return (CallingService) account.authenticate(call);
    }

    private void assertRefused(Call call) {
        assertRefused(account, call);
    }

    private static void assertRefused(TokenAuthentication account, Call call) {
        var refusal = catchThrowableOfType(ApiException.class, () -> account.authenticate(call));
        assertThat(refusal).isNotNull();
        assertThat(refusal.code()).isEqualTo("authentication_failed");
        assertThat(refusal.detail()).isEqualTo("Incorrect authentication credentials.");
    }

    @Test
    void callerWithoutTokensIsAnonymous() {
        assertThat(account.authenticate(new Call(List.of(), List.of(), List.of())))
                .isEqualTo(RequestUser.anonymous());
    }

    @Test
    void serviceIsKnownByItsToken() {
        var caller = authenticate(call(payment.serviceToken("account")));
        assertThat(caller.name()).isEqualTo("payment");
        assertThat(caller.person()).isEqualTo(RequestUser.anonymous());
        assertThat(caller.isFull()).isFalse();
    }

    @Test
    void personIsKnownByTheAssertionOfAnotherService() {
        var caller = authenticate(onBehalfOf(assertion(ADA)));
        assertThat(caller.name()).isEqualTo("payment");
        assertThat(caller.person()).isEqualTo(ADA);
    }

    @Test
    void personWithAFactorPendingIsSo() {
        assertThat(authenticate(onBehalfOf(assertion(PENDING))).person().isPending())
                .isTrue();
    }

    @Test
    void assertionMayBeForwardedWithSeveralCalls() {
        var assertion = assertion(ADA);
        authenticate(onBehalfOf(assertion));
        assertThat(authenticate(onBehalfOf(assertion)).person()).isEqualTo(ADA);
    }

    @Test
    void tokenOfTheNextKeyIsAccepted() {
        assertThat(authenticate(call(NEXT.issuer("payment", clock).serviceToken("account")))
                        .name())
                .isEqualTo("payment");
    }

    @Test
    void tokenForAnotherAudienceIsRefused() {
        assertRefused(call(payment.serviceToken("mail")));
        assertRefused(onBehalfOf(portal.assertion(ADA, List.of("payment"))));
    }

    @Test
    void expiredTokenIsRefused() {
        var token = payment.serviceToken("account");
        clock.advance(Duration.ofSeconds(36));
        assertRefused(call(token));
    }

    @Test
    void expiredAssertionIsRefused() {
        var assertion = assertion(ADA);
        authenticate(onBehalfOf(assertion));
        clock.advance(Duration.ofSeconds(66));
        assertRefused(onBehalfOf(assertion));
    }

    @Test
    void tokenSignedByAnotherKeyIsRefused() {
        assertRefused(call(STRANGER.issuer("payment", clock).serviceToken("account")));
        assertRefused(onBehalfOf(STRANGER.issuer("portal", clock).assertion(ADA, List.of("account"))));
    }

    @Test
    void keyOfOneServiceDoesNotProveAnother() {
        assertRefused(call(PAYMENT.issuer("portal", clock).serviceToken("account")));
        assertRefused(onBehalfOf(PAYMENT.issuer("portal", clock).assertion(ADA, List.of("account"))));
    }

    @Test
    void tokenOfAServiceThatIsNotTrustedIsRefused() {
        assertRefused(call(STRANGER.issuer("stranger", clock).serviceToken("account")));
    }

    @Test
    void assertionOfAServiceThatMayNotAssertIsRefused() {
        assertRefused(onBehalfOf(payment.assertion(ADA, List.of("account"))));
    }

    @Test
    void deactivatedPersonIsRefused() {
        var assertion = assertion(ADA);
        users.remove("7");
        assertRefused(onBehalfOf(assertion));
    }

    @Test
    void personOfAnEarlierEpochIsRefused() {
        var assertion = assertion(ADA);
        users.beginEpoch("7");
        assertRefused(onBehalfOf(assertion));
    }

    @Test
    void personIsAsAssertedIfTheServiceDoesNotHaveUsers() {
        var caller = (CallingService) account(null, 100).authenticate(onBehalfOf(assertion(PENDING)));
        assertThat(caller.as(SessionUser.class).userId()).isEqualTo("7");
        assertThat(caller.as(SessionUser.class).pendingFactors()).containsExactly("otp");
    }

    @Test
    void replayedTokenIsRefused() {
        var token = payment.serviceToken("account");
        authenticate(call(token));
        assertRefused(call(token));
        clock.advance(Duration.ofSeconds(34));
        assertRefused(call(token));
    }

    @Test
    void oneSignatureIsForSeveralCalls() {
        var sent = Stream.generate(() -> payment.serviceToken("account"))
                .limit(CallTokens.CALLS + 1)
                .toList();
        sent.forEach(token -> assertThat(authenticate(call(token)).name()).isEqualTo("payment"));
        assertThat(sent.stream().map(CallToken::token).distinct()).hasSize(2);
        sent.forEach(token -> assertRefused(call(token)));
    }

    @Test
    void signatureIsForCallsOfItsFirstSecondsOnly() {
        var first = payment.serviceToken("account").token();
        clock.advance(Duration.ofSeconds(15));
        assertThat(payment.serviceToken("account").token()).isNotEqualTo(first);
    }

    @Test
    void codeOfAnotherTokenIsRefused() {
        var token = payment.serviceToken("account").token();
        assertRefused(call(new CallToken(token, portal.serviceToken("account").code())));
        assertRefused(call(new CallToken(token, "")));
    }

    @Test
    void tokenWithoutACodeIsRefused() {
        var token = "Bearer " + payment.serviceToken("account").token();
        assertRefused(new Call(List.of(token), List.of(), List.of()));
        assertRefused(call(signed(claims().claim(TokenFormat.CODES, null).build())));
    }

    @Test
    void unusedCodeOfAnExpiredTokenIsRefused() {
        authenticate(call(payment.serviceToken("account")));
        var unused = payment.serviceToken("account");
        clock.advance(Duration.ofSeconds(36));
        assertRefused(call(unused));
    }

    @Test
    void assertionIsSignedAgainWhenThePersonChanges() {
        assertThat(assertion(ADA)).isEqualTo(assertion(ADA)).isNotEqualTo(assertion(PENDING));
        assertThat(portal.assertion(ADA, List.of("account"))).isNotEqualTo(assertion(ADA));
    }

    @Test
    void tokenIsRefusedAsUnavailableIfTooManyAreRemembered() {
        var small = account(null, 2);
        small.authenticate(call(payment.serviceToken("account")));
        small.authenticate(call(portal.serviceToken("account")));
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() ->
                        small.authenticate(call(NEXT.issuer("payment", clock).serviceToken("account"))))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("unavailable"));
        clock.advance(Duration.ofSeconds(36));
        assertThat(small.authenticate(call(payment.serviceToken("account")))).isInstanceOf(CallingService.class);
    }

    @Test
    void doubledTokenIsRefused() {
        var sent = payment.serviceToken("account");
        var token = "Bearer " + sent.token();
        var code = sent.code();
        assertRefused(new Call(List.of(token, token), List.of(code), List.of()));
        assertRefused(new Call(List.of(token), List.of(code, code), List.of()));
        assertRefused(new Call(List.of(token), List.of(code), List.of(assertion(ADA), assertion(ADA))));
    }

    @Test
    void assertionWithoutTheTokenOfAServiceIsRefused() {
        assertRefused(new Call(List.of(), List.of(), List.of(assertion(ADA))));
    }

    @Test
    void tokenAndAssertionAreNotExchangeable() {
        assertRefused(call(assertion(ADA)));
        assertRefused(call(
                payment.serviceToken("account"), portal.serviceToken("account").token()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Bearer x.y.z", "Basic YWRhOmFkYQ==", "bearer a"})
    void malformedTokenIsRefused(String header) {
        assertRefused(new Call(List.of(header), List.of(CODE), List.of()));
    }

    @Test
    void tokenWithoutASignatureIsRefused() {
        assertRefused(call(new PlainJWT(claims().build()).serialize()));
    }

    /** The public key is not a secret with which tokens can be signed. */
    @Test
    void tokenOfAnotherAlgorithmIsRefused() throws JOSEException {
        var header = new JWSHeader.Builder(JWSAlgorithm.HS256).type(new JOSEObjectType(TokenFormat.SERVICE));
        var token = new SignedJWT(header.build(), claims().build());
        token.sign(new MACSigner(PAYMENT.publicKey().getEncoded()));
        assertRefused(call(token.serialize()));
    }

    @Test
    void tokenThatIsValidForLongerThanAllowedIsRefused() {
        assertThat(account.authenticate(call(signed(claims().build())))).isInstanceOf(CallingService.class);
        assertRefused(call(signed(claims().expirationTime(in(40)).build())));
        assertRefused(call(signed(claims().expirationTime(null).build())));
    }

    @Test
    void tokenWithoutAnIdIsRefused() {
        assertRefused(call(signed(claims().jwtID(null).build())));
        assertRefused(call(signed(claims().jwtID("x".repeat(101)).build())));
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer("payment")
                .subject("payment")
                .audience("account")
                .jwtID(UUID.randomUUID().toString())
                .claim(TokenFormat.CODES, List.of(CallCode.hash(CODE)))
                .expirationTime(in(20));
    }

    private Date in(int seconds) {
        return Date.from(clock.instant().plusSeconds(seconds));
    }

    private static String signed(JWTClaimsSet claims) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.ES256).type(new JOSEObjectType(TokenFormat.SERVICE));
            var token = new SignedJWT(header.build(), claims);
            token.sign(new ECDSASigner((ECPrivateKey) PAYMENT.pair().getPrivate()));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void personWhoCannotBeReadIsUnavailable() {
        SessionUserStore broken = new SessionUserStore() {
            @Override
            public SessionUser find(String userId) {
                throw new DataAccessResourceFailureException("down");
            }

            @Override
            public int beginEpoch(String userId) {
                return 0;
            }
        };
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> account(broken, 100).authenticate(onBehalfOf(assertion(ADA))))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("unavailable"));
    }

    @Test
    void keyOfAnotherCurveCannotSign() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TestKeys.generate("secp384r1").issuer("payment", clock))
                .withMessageContaining("P-256");
    }
}
