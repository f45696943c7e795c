package education.codeforlife.auth.test;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.FailingTests;
import education.codeforlife.auth.google.GoogleAccounts;
import education.codeforlife.auth.google.GoogleExchangeException;
import education.codeforlife.auth.google.GoogleIdentity;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The kit passes for the fake, and fails for wrong accounts. */
class GoogleAccountsContractTests {

    private static final String REDIRECT = "https://www.codeforlife.education/login/google";
    private static final String OTHER_REDIRECT = "https://www.codeforlife.education/register/google";

    @Nested
    class Fake extends FakeAccounts {}

    @Test
    void accountsThatIgnoreTheVerifierFail() {
        assertThat(FailingTests.of(IgnoresVerifier.class))
                .containsExactlyInAnyOrder(
                        "otherVerifierIsRefused",
                        "malformedVerifierIsRefused",
                        "verifierOfEveryAllowedLengthIsAccepted");
    }

    @Test
    void accountsThatExplainARefusalFail() {
        assertThat(FailingTests.of(ExplainsRefusals.class))
                .contains("unavailableGoogleIsRefused", "codeIsExchangedOnce");
    }

    @Test
    void accountsThatIgnoreTheRedirectUriFail() {
        assertThat(FailingTests.of(IgnoresRedirectUri.class))
                .containsExactlyInAnyOrder("unknownRedirectUriIsRefused", "redirectUriOfAnotherSignInIsRefused");
    }

    @Test
    void accountsThatRedeemAWorthlessCodeFail() {
        assertThat(FailingTests.of(RedeemsWorthlessCodes.class)).containsExactly("worthlessCodeIsRefused");
    }

    private abstract static class FakeAccounts extends GoogleAccountsContract {

        final FakeGoogleAccounts google = FakeGoogleAccounts.of(REDIRECT, OTHER_REDIRECT);

        @Override
        protected GoogleAccounts accounts() {
            return google;
        }

        @Override
        protected String issueCode(GoogleIdentity identity, String codeVerifier, String redirectUri) {
            return google.issueCode(identity, codeVerifier, redirectUri);
        }

        @Override
        protected void goDown() {
            google.goDown();
        }
    }

    /** Accounts in front of the fake, which are wrong in one way. */
    private abstract static class WrongAccounts extends FakeAccounts implements GoogleAccounts {

        @Override
        protected GoogleAccounts accounts() {
            return this;
        }

        @Override
        public Set<String> redirectUris() {
            return google.redirectUris();
        }

        @Override
        public GoogleIdentity exchange(String code, String codeVerifier, String redirectUri) {
            return google.exchange(code, codeVerifier, redirectUri);
        }

        @Override
        public GoogleIdentity refresh(String refreshToken) {
            return google.refresh(refreshToken);
        }
    }

    static class IgnoresVerifier extends WrongAccounts {

        private static final String ANY = "a".repeat(43);

        @Override
        protected String issueCode(GoogleIdentity identity, String codeVerifier, String redirectUri) {
            return super.issueCode(identity, ANY, redirectUri);
        }

        @Override
        public GoogleIdentity exchange(String code, String codeVerifier, String redirectUri) {
            return super.exchange(code, ANY, redirectUri);
        }
    }

    static class IgnoresRedirectUri extends WrongAccounts {

        @Override
        protected String issueCode(GoogleIdentity identity, String codeVerifier, String redirectUri) {
            return super.issueCode(identity, codeVerifier, REDIRECT);
        }

        @Override
        public GoogleIdentity exchange(String code, String codeVerifier, String redirectUri) {
            return super.exchange(code, codeVerifier, REDIRECT);
        }
    }

    static class ExplainsRefusals extends WrongAccounts {

        @Override
        public GoogleIdentity exchange(String code, String codeVerifier, String redirectUri) {
            try {
                return super.exchange(code, codeVerifier, redirectUri);
            } catch (GoogleExchangeException e) {
                e.initCause(new IllegalStateException("Google answered: invalid_grant"));
                throw e;
            }
        }
    }

    static class RedeemsWorthlessCodes extends WrongAccounts {

        @Override
        protected Map<String, String> issueWorthlessCodes(String codeVerifier, String redirectUri) {
            var ada = new GoogleIdentity("1", "ada@example.com", null, null, null);
            return Map.of("foreign audience", issueCode(ada, codeVerifier, redirectUri));
        }
    }
}
