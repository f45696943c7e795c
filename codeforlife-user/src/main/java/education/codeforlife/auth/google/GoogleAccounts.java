package education.codeforlife.auth.google;

import java.util.Set;

/**
 * Tells whose Google account a sign-in was confirmed with. A port to Google: the front end sends people there and back,
 * and passes the code that they came back with.
 *
 * @since 0.1.0
 */
public interface GoogleAccounts {

    /** What a code verifier has to match (RFC 7636, section 4.1). */
    String CODE_VERIFIER = "[A-Za-z0-9._~-]{43,128}";

    /** The addresses that people may have come back to; every other one is refused. */
    Set<String> redirectUris();

    /**
     * Redeems a code.
     *
     * @param code what Google gave to the front end; good for one exchange
     * @param codeVerifier the secret whose hash the front end sent people to Google with
     * @param redirectUri where they came back to, one of {@link #redirectUris}, to the letter
     * @throws GoogleExchangeException if anything is wrong, whatever it is
     */
    GoogleIdentity exchange(String code, String codeVerifier, String redirectUri);
}
