package education.codeforlife.auth;

/**
 * A way to log in: finds out whom a form names, and how it proves that it is them.
 *
 * <pre>{@code
 * @Component
 * final class BadgeBackend implements LoginBackend<BadgeForm> {
 *     public LoginClaim claim(BadgeForm form) {
 *         return passwords.claim("badge:" + form.badge(), badges.account(form.badge()), form.pin());
 *     }
 * }
 * }</pre>
 *
 * <p>Attempts are counted, sessions started and events published by {@link Logins}.
 *
 * @since 0.1.0
 */
public non-sealed interface LoginBackend<F extends Record> extends AuthBackend<F> {

    /** Whom the form names. Checks nothing yet: that is for {@link LoginClaim#verify}, if attempts are left. */
    LoginClaim claim(F form);
}
