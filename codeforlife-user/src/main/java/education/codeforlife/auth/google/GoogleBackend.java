package education.codeforlife.auth.google;

import education.codeforlife.api.Internal;
import education.codeforlife.auth.LoginAccount;
import education.codeforlife.auth.LoginAccounts;
import education.codeforlife.auth.LoginBackend;
import education.codeforlife.encryption.FieldCipher;
import education.codeforlife.serializer.Untrimmed;
import education.codeforlife.validation.FormLength;
import org.jspecify.annotations.Nullable;

/**
 * Logs in users who linked their account with a Google account. Google's subject identifies the account, never an e-mail
 * address. The token for later calls to Google is stored encrypted.
 *
 * @since 0.1.0
 */
@Internal
public final class GoogleBackend implements LoginBackend<GoogleBackend.Form> {

    /**
     * The parameters with which Google returned the user to the front end.
     *
     * @param codeVerifier 43 to 128 unreserved characters
     * @param redirectUri one of those that the service knows
     */
    record Form(
            @Untrimmed String code,
            @Untrimmed @FormLength(min = 43, max = 128) String codeVerifier,
            @Untrimmed String redirectUri) {}

    private final GoogleAccounts google;
    private final LoginAccounts accounts;
    private final FieldCipher cipher;

    private GoogleBackend(GoogleAccounts google, LoginAccounts accounts, FieldCipher cipher) {
        this.google = google;
        this.accounts = accounts;
        this.cipher = cipher;
    }

    /** Returns the backend on the given beans. */
    public static GoogleBackend of(GoogleAccounts google, LoginAccounts accounts, FieldCipher cipher) {
        return new GoogleBackend(google, accounts, cipher);
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

    /** Only Google knows whose account it is: until then, the address of the request is counted. */
    @Override
    public @Nullable String subject(Form form) {
        return null;
    }

    @Override
    public @Nullable LoginAccount find(Form form) {
        try {
            return find(google.exchange(form.code(), form.codeVerifier(), form.redirectUri()));
        } catch (GoogleExchangeException e) {
            return null;
        }
    }

    private @Nullable LoginAccount find(GoogleIdentity identity) {
        var account = accounts.withGoogleSub(identity.subject());
        var token = identity.refreshToken();
        if (account != null && account.active() && token != null) {
            accounts.saveGoogleRefreshToken(
                    account, cipher.encrypt(token, "users.google_refresh_token:" + account.id()));
        }
        return account;
    }

    /** Google verified its user before {@link #find} returned the account. */
    @Override
    public boolean verify(Form form, @Nullable LoginAccount account) {
        return account != null;
    }
}
