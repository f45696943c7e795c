package education.codeforlife.auth.google;

import education.codeforlife.auth.LoginClaim;
import education.codeforlife.auth.LoginBackend;
import education.codeforlife.auth.LoginAccounts;
import education.codeforlife.auth.LoginAccount;
import education.codeforlife.encryption.FieldCipher;
import education.codeforlife.serializer.Untrimmed;
import education.codeforlife.validation.FormLength;
import org.jspecify.annotations.Nullable;

/**
 * Logs in whoever linked their account with the Google account that they sign in with; matched by Google's subject,
 * never by an e-mail address. What Google gives for later calls is kept, encrypted.
 *
 * @since 0.1.0
 */
public final class GoogleBackend implements LoginBackend<GoogleBackend.Form> {

    /**
     * What the front end came back from Google with.
     *
     * @param codeVerifier 43 to 128 unreserved characters
     * @param redirectUri one of those that the service knows
     */
    public record Form(
            @Untrimmed String code,
            @Untrimmed @FormLength(min = 43, max = 128) String codeVerifier,
            @Untrimmed String redirectUri) {}

    private final GoogleAccounts google;
    private final LoginAccounts accounts;
    private final FieldCipher cipher;

    public GoogleBackend(GoogleAccounts google, LoginAccounts accounts, FieldCipher cipher) {
        this.google = google;
        this.accounts = accounts;
        this.cipher = cipher;
    }

    @Override
    public String path() {
        return "login-with-google";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public String refusal() {
        return GoogleExchangeException.MESSAGE;
    }

    @Override
    public LoginClaim claim(Form form) {
        return new GoogleClaim(form);
    }

    /** That Google knows somebody; who it is turns out only then. */
    private final class GoogleClaim implements LoginClaim {

        private final Form form;
        private @Nullable LoginAccount account;

        GoogleClaim(Form form) {
            this.form = form;
        }

        @Override
        public @Nullable String subject() {
            return null;
        }

        @Override
        public boolean verify() {
            try {
                return knows(google.exchange(form.code(), form.codeVerifier(), form.redirectUri()));
            } catch (GoogleExchangeException e) {
                return false;
            }
        }

        private boolean knows(GoogleIdentity identity) {
            var found = accounts.withGoogleSub(identity.subject());
            account = found;
            if (found == null) return false;
            var token = identity.refreshToken();
            if (token != null && found.active())
                accounts.saveGoogleRefreshToken(
                        found, cipher.encrypt(token, "users.google_refresh_token:" + found.id()));
            return true;
        }

        @Override
        public @Nullable LoginAccount account() {
            return account;
        }
    }
}
