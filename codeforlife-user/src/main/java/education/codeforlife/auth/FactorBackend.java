package education.codeforlife.auth;

import education.codeforlife.caller.KnownUser;
import education.codeforlife.user.AuthFactorType;

/**
 * A way to prove a second factor, for a user who logged in and has it pending. {@link Logins} counts a user's attempts
 * in all sessions before it calls a backend.
 *
 * @since 0.1.0
 */
public non-sealed interface FactorBackend<F extends Record> extends AuthBackend<F> {

    /** Returns the factor that a form proves. */
    AuthFactorType factor();

    /** Returns whether the form proves the factor, and uses up a secret that counts only once. */
    boolean proves(KnownUser user, F form);
}
