package education.codeforlife.auth.jose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import education.codeforlife.auth.test.LocalOAuthServer;
import education.codeforlife.settings.test.MutableClock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class VerificationKeysIntegrationTests {

    private static final Duration LIFETIME = Duration.ofMinutes(15);
    private static final Duration INTERVAL = Duration.ofMinutes(1);
    private static final Duration OUTAGE = Duration.ofHours(6);

    private final MutableClock clock = new MutableClock();

    @AutoClose
    private final LocalOAuthServer server = LocalOAuthServer.start(clock);

    private final JWKSource<SecurityContext> keys = keys(Duration.ofSeconds(5));

    @Test
    void keysAreLoadedOnce() throws KeySourceException {
        assertThat(server.keyRequests()).isZero();
        for (int i = 0; i < 100; i++) assertThat(current()).hasSize(1);
        assertThat(server.keyRequests()).isOne();
    }

    @Test
    void keysAreLoadedAgainAtTheEndOfTheirLifetime() throws KeySourceException {
        current();
        clock.advance(LIFETIME.minusMillis(1));
        current();
        assertThat(server.keyRequests()).isOne();

        clock.advance(Duration.ofMillis(1));
        current();
        assertThat(server.keyRequests()).isEqualTo(2);
    }

    @Test
    void aNewKeyIsFoundWhenItIsFirstUsed() throws KeySourceException {
        current();
        server.rotateKeys();
        assertThat(current()).hasSize(1);
        assertThat(server.keyRequests()).isEqualTo(2);
    }

    @Test
    void aNewKeyIsFoundByAllWhoUseItAtTheSameTime() throws KeySourceException {
        current();
        server.rotateKeys();
        assertThat(IntStream.range(0, 32)
                        .parallel()
                        .mapToObj(i -> find(server.key().getKeyID())))
                .allSatisfy(found -> assertThat(found).hasSize(1));
        assertThat(server.keyRequests()).isEqualTo(2);
    }

    @Test
    void unknownKeyIdsLoadTheKeysOnceInAnInterval() throws KeySourceException {
        current();
        for (int interval = 1; interval <= 3; interval++) {
            for (int i = 0; i < 50; i++) assertThat(find("unknown-" + i)).isEmpty();
            assertThat(server.keyRequests()).isEqualTo(1 + interval);
            clock.advance(INTERVAL);
        }
    }

    @Test
    void knownKeysAreFoundWhileUnknownIdsAreRefused() throws KeySourceException {
        current();
        for (int i = 0; i < 50; i++) find("unknown-" + i);
        assertThat(current()).hasSize(1);
    }

    @Test
    void oldKeysServeForABoundedOutage() throws KeySourceException {
        current();
        server.goDown();
        for (var age = LIFETIME; age.compareTo(OUTAGE) < 0; age = age.plus(LIFETIME)) {
            assertThat(current()).hasSize(1);
            clock.advance(LIFETIME);
        }
        assertThatExceptionOfType(KeySourceException.class).isThrownBy(this::current);
    }

    @Test
    void anIssuerThatIsDownIsAskedTwiceInAnIntervalAtMost() {
        server.goDown();
        for (int i = 0; i < 50; i++) {
            assertThatExceptionOfType(KeySourceException.class).isThrownBy(this::current);
        }
        assertThat(server.keyRequests()).isEqualTo(2);
    }

    @Test
    void keysAreThereAgainAfterAnOutage() throws KeySourceException {
        server.goDown();
        assertThatExceptionOfType(KeySourceException.class).isThrownBy(this::current);
        server.comeBack();
        assertThat(current()).hasSize(1);
    }

    @Test
    @Timeout(30)
    void anIssuerThatDoesNotAnswerIsGivenUp() {
        server.fallSilent();
        var impatient = keys(Duration.ofMillis(50));
        assertThatExceptionOfType(KeySourceException.class)
                .isThrownBy(() -> find(server.key().getKeyID(), impatient));
    }

    private JWKSource<SecurityContext> keys(Duration timeout) {
        return VerificationKeys.of(
                new KeySettings(server.jwkSetUri(), LIFETIME, INTERVAL, OUTAGE, timeout, timeout), clock);
    }

    private List<JWK> current() throws KeySourceException {
        return find(server.key().getKeyID(), keys);
    }

    private List<JWK> find(String id) {
        try {
            return find(id, keys);
        } catch (KeySourceException e) {
            throw new AssertionError(e);
        }
    }

    private static List<JWK> find(String id, JWKSource<SecurityContext> keys) throws KeySourceException {
        return keys.get(new JWKSelector(new JWKMatcher.Builder().keyID(id).build()), null);
    }
}
