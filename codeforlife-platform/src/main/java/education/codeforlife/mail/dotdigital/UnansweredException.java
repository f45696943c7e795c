package education.codeforlife.mail.dotdigital;

import org.jspecify.annotations.Nullable;

/** A request was sent, and it is not known whether it had an effect. */
final class UnansweredException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param cause the failure of the connection */
    UnansweredException(@Nullable Throwable cause) {
        super("Dotdigital did not answer", cause);
    }
}
