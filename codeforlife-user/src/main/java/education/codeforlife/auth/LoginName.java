package education.codeforlife.auth;

import org.jspecify.annotations.Nullable;

/**
 * The account that a form names, whether or not it exists.
 *
 * @param subject the account, as {@link LoginBackend#subject} names it
 * @param group the group of the account, as {@link LoginBackend#group} names it
 * @param guessable whether the account is locked by failures
 */
record LoginName(@Nullable String subject, @Nullable String group, boolean guessable) {

    static <F extends Record> LoginName of(LoginBackend<F> backend, F form) {
        return new LoginName(backend.subject(form), backend.group(form), backend.isGuessable());
    }
}
