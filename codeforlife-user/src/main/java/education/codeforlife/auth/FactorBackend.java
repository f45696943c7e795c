package education.codeforlife.auth;

import education.codeforlife.caller.KnownUser;
import education.codeforlife.user.AuthFactorType;

/**
 * A way to prove a second factor, for somebody who logged in and owes it. Attempts are counted, for each user and
 * whatever their session, before it is asked.
 *
 * @since 0.1.0
 */
public non-sealed interface FactorBackend<F extends Record> extends AuthBackend<F> {

    /** The factor that stands proved. */
    AuthFactorType factor();

    /** Whether the form proves it; uses up what may count only once. */
    boolean proves(KnownUser user, F form);
}
