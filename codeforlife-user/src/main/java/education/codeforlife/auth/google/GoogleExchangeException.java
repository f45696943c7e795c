package education.codeforlife.auth.google;

/**
 * Reports that a sign-in with Google failed. Omits the reason and Google's answer, which may repeat the caller's input.
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
