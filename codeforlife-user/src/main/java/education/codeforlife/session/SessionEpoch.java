package education.codeforlife.session;

import education.codeforlife.user.Account;

/**
 * The {@link Account#sessionEpoch} that a session began in, which ends sessions that are stored too late to be deleted:
 * whose user proved who they are before their password was changed. For a {@link SessionStore}.
 *
 * @since 0.1.0
 */
public final class SessionEpoch {

    /** The session's attribute, a decimal number. */
    public static final String ATTRIBUTE = "session_epoch";

    private SessionEpoch() {}
}
