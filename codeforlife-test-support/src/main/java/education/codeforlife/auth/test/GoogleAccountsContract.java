package education.codeforlife.auth.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import education.codeforlife.auth.google.GoogleAccounts;
import education.codeforlife.auth.google.GoogleExchangeException;
import education.codeforlife.auth.google.GoogleIdentity;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The requirements that {@link GoogleAccounts} meet; the test of an implementation extends it:
 *
 * <pre>{@code
 * class FakeGoogleAccountsTests extends GoogleAccountsContract {
 *     private final FakeGoogleAccounts google = FakeGoogleAccounts.of("https://www.codeforlife.education/login/google");
 *
 *     @Override
 *     protected GoogleAccounts accounts() {
 *         return google;
 *     }
 *
 *     @Override
 *     protected String issueCode(GoogleIdentity identity, String codeVerifier, String redirectUri) {
 *         return google.issueCode(identity, codeVerifier, redirectUri);
 *     }
 *
 *     @Override
 *     protected void goDown() {
 *         google.goDown();
 *     }
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
public abstract class GoogleAccountsContract {

    private static final String VERIFIER = "-._~aZ09".repeat(6);
    private static final GoogleIdentity ADA =
            new GoogleIdentity("1234567890", "ada@example.com", "Ada", "Lovelace", null);
    private static final GoogleIdentity REFRESHABLE =
            new GoogleIdentity("1234567890", "ada@example.com", "Ada", "Lovelace", "refresh-token-of-ada");
    private static final GoogleIdentity NAMELESS =
            new GoogleIdentity("2345678901", "nameless@example.com", null, null, null);

    /** Returns the accounts under test. */
    protected abstract GoogleAccounts accounts();

    /** Issues a code, as Google does when the user of the account agrees; the refresh token may be another one. */
    protected abstract String issueCode(GoogleIdentity identity, String codeVerifier, String redirectUri);

    /** Makes Google unavailable. */
    protected abstract void goDown();

    /**
     * Issues codes for which Google's answer has to be rejected, for example because its token is of another audience.
     *
     * @return the codes, by what is wrong; empty if answers are not verified, as those of a fake
     */
    protected Map<String, String> issueWorthlessCodes(String codeVerifier, String redirectUri) {
        return Map.of();
    }

    @Test
    void codeIsExchangedForItsAccount() {
        assertAccount(NAMELESS, issue(NAMELESS));
        assertAccount(ADA, issue(ADA));
    }

    @Test
    void codesAreNotConfused() {
        var nameless = issue(NAMELESS);
        var ada = issue(ADA);
        assertThat(nameless).isNotEqualTo(ada);
        assertAccount(NAMELESS, nameless);
        assertAccount(ADA, ada);
    }

    @Test
    void codeIsExchangedOnce() {
        var code = issue(ADA);
        assertAccount(ADA, code);
        assertRefused(code, VERIFIER, redirectUri());
    }

    @ParameterizedTest
    @EmptySource
    @ValueSource(strings = {" ", "unknown", "' or '1'='1", "é\u0000"})
    void unknownCodeIsRefused(String code) {
        issue(ADA);
        assertRefused(code, VERIFIER, redirectUri());
    }

    @Test
    void otherVerifierIsRefused() {
        assertRefused(issue(ADA), VERIFIER + "a", redirectUri());
        assertRefused(issue(ADA), VERIFIER.substring(1) + "b", redirectUri());
    }

    @ParameterizedTest
    @EmptySource
    @ValueSource(strings = {"a", "-._~aZ09-._~aZ09-._~aZ09-._~aZ09-._~aZ09-._~aZ0!"})
    void malformedVerifierIsRefused(String verifier) {
        assertRefused(issue(ADA), verifier, redirectUri());
    }

    @Test
    void verifierOfEveryAllowedLengthIsAccepted() {
        for (int length : new int[] {43, 128}) {
            var verifier = "a".repeat(length);
            var code = issueCode(ADA, verifier, redirectUri());
            assertThat(accounts().exchange(code, verifier, redirectUri()).subject())
                    .isEqualTo(ADA.subject());
        }
        for (int length : new int[] {42, 129}) {
            var verifier = "a".repeat(length);
            assertRefused(issueCode(ADA, verifier, redirectUri()), verifier, redirectUri());
        }
    }

    @Test
    void unknownRedirectUriIsRefused() {
        Stream.of("https://evil.example/", redirectUri() + "/", redirectUri() + "?x=1", "")
                .forEach(uri -> {
                    assertRefused(issue(ADA), VERIFIER, uri);
                    assertRefused(issueCode(ADA, VERIFIER, uri), VERIFIER, uri);
                });
    }

    @Test
    void redirectUriOfAnotherSignInIsRefused() {
        var uris = accounts().redirectUris().stream().sorted().toList();
        assumeTrue(uris.size() > 1, "Only one redirect URI is configured");
        assertRefused(issueCode(ADA, VERIFIER, uris.get(0)), VERIFIER, uris.get(1));
    }

    @TestFactory
    Stream<DynamicTest> worthlessCodeIsRefused() {
        return issueWorthlessCodes(VERIFIER, redirectUri()).entrySet().stream()
                .map(code -> dynamicTest(code.getKey(), () -> assertRefused(code.getValue(), VERIFIER, redirectUri())));
    }

    @Test
    void unavailableGoogleIsRefused() {
        var code = issue(ADA);
        goDown();
        assertRefused(code, VERIFIER, redirectUri());
    }

    @Test
    void accountIsRefreshedByItsToken() {
        var token = refreshToken();
        assertThat(accounts().refresh(token))
                .usingRecursiveComparison()
                .ignoringFields("refreshToken")
                .isEqualTo(REFRESHABLE);
    }

    @ParameterizedTest
    @EmptySource
    @ValueSource(strings = {" ", "unknown", "' or '1'='1"})
    void unknownRefreshTokenIsRefused(String token) {
        refreshToken();
        assertNotRefreshed(token);
    }

    @Test
    void unavailableGoogleDoesNotRefresh() {
        var token = refreshToken();
        goDown();
        assertNotRefreshed(token);
    }

    private String refreshToken() {
        var token =
                accounts().exchange(issue(REFRESHABLE), VERIFIER, redirectUri()).refreshToken();
        assertThat(token).isNotNull();
        return Objects.requireNonNull(token);
    }

    private void assertNotRefreshed(String token) {
        assertThatExceptionOfType(GoogleExchangeException.class)
                .isThrownBy(() -> accounts().refresh(token))
                .withMessage(GoogleExchangeException.MESSAGE)
                .withNoCause();
    }

    @Test
    void redirectUrisCannotBeChanged() {
        assertThat(accounts().redirectUris()).isNotEmpty().isUnmodifiable();
    }

    private String redirectUri() {
        return accounts().redirectUris().stream().sorted().findFirst().orElseThrow();
    }

    private String issue(GoogleIdentity identity) {
        return issueCode(identity, VERIFIER, redirectUri());
    }

    private void assertAccount(GoogleIdentity expected, String code) {
        assertThat(accounts().exchange(code, VERIFIER, redirectUri()))
                .usingRecursiveComparison()
                .ignoringFields("refreshToken")
                .isEqualTo(expected);
    }

    /** The caller learns nothing from a refusal: each is the same as every other. */
    private void assertRefused(String code, String verifier, String redirectUri) {
        assertThatExceptionOfType(GoogleExchangeException.class)
                .isThrownBy(() -> accounts().exchange(code, verifier, redirectUri))
                .withMessage(GoogleExchangeException.MESSAGE)
                .withNoCause()
                .satisfies(refusal -> assertThat(refusal.getSuppressed()).isEmpty());
    }
}
