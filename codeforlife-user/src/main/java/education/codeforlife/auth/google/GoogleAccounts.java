package education.codeforlife.auth.google;

import java.util.Set;

/**
 * Redeems the codes of sign-ins with Google. A port: the front end sends users to Google, and passes on the code with which
 * they return.
 *
 * @since 0.1.0
 */
public interface GoogleAccounts {

    /** The regular expression of a code verifier (RFC 7636, section 4.1). */
    String CODE_VERIFIER = "[A-Za-z0-9._~-]{43,128}";

    /** Returns the addresses that users may return to; every other address is refused. */
    Set<String> redirectUris();

    /**
     * Redeems a code and returns its account.
     *
     * @param code the code that Google gave to the front end; valid for one exchange
     * @param codeVerifier the secret whose hash the front end sent to Google
     * @param redirectUri the address that the user returned to, which equals one of {@link #redirectUris}
     * @throws GoogleExchangeException if the code was not redeemed, for any reason
     */
    GoogleIdentity exchange(String code, String codeVerifier, String redirectUri);

    /**
     * Returns the account as it is now.
     *
     * @param refreshToken the token that an exchange gave
     * @throws GoogleExchangeException if Google did not answer for the account, for any reason
     */
    GoogleIdentity refresh(String refreshToken);
}
