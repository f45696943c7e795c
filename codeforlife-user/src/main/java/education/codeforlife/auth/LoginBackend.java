package education.codeforlife.auth;

import org.jspecify.annotations.Nullable;

/**
 * A way to log in: finds the account that a form names, and verifies that its owner sent the form.
 *
 * <pre>{@code
 * @Component
 * final class BadgeBackend implements LoginBackend<BadgeForm> {
 *     public String subject(BadgeForm form) {
 *         return "badge:" + form.badge();
 *     }
 *     public LoginAccount find(BadgeForm form) {
 *         return badges.account(form.badge());
 *     }
 *     public boolean verify(BadgeForm form, LoginAccount account) {
 *         return passwords.verify(account, form.pin());
 *     }
 * }
 * }</pre>
 *
 * <p>{@link Logins} counts attempts before it has a form verified; it starts sessions and publishes events afterwards.
 *
 * @since 0.1.0
 */
public non-sealed interface LoginBackend<F extends Record> extends AuthBackend<F> {

    /**
     * Returns the name that failures are counted by: the same text for each spelling of the same account, known or
     * unknown. It begins with a prefix of the backend's own.
     *
     * @return {@code null} if the form does not name an account; then only the address of the request is counted
     */
    @Nullable
    String subject(F form);

    /**
     * Returns the group of the account that the form names, such as the class of a student; it begins with a prefix of
     * the backend's own. An address is limited in the number of different groups that it names, and not in the number of
     * attempts: a whole class logs in at one address.
     *
     * @return {@code null} if each attempt of an address is counted
     */
    default @Nullable String group(F form) {
        return null;
    }

    /** Returns whether guessing may succeed. Accounts with long random secrets are not locked by failures. */
    default boolean isGuessable() {
        return true;
    }

    /**
     * Returns the account that the form names, active or not. A backend without a subject, which asks a third party,
     * redeems the form here; others do not verify anything yet.
     *
     * @return {@code null} if the account does not exist
     */
    @Nullable
    LoginAccount find(F form);

    /**
     * Verifies that the owner of the account sent the form. Must take the same time for an account and for {@code null}.
     *
     * @param account {@code null} if the account is unknown or locked
     */
    boolean verify(F form, @Nullable LoginAccount account);
}
