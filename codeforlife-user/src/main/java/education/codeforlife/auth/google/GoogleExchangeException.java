package education.codeforlife.auth.google;

/**
 * A Google sign-in failed. Says neither why nor what Google answered: that may repeat what the caller sent.
 *
 * @since 0.1.0
 */
public final class GoogleExchangeException extends RuntimeException {

    /** The message for the caller. */
    public static final String MESSAGE = "Failed to exchange code for access token.";

    public GoogleExchangeException() {
        super(MESSAGE);
    }
}
