package education.codeforlife.auth;

import org.jspecify.annotations.Nullable;

/**
 * What a form says of who sent it, for one attempt.
 *
 * @since 0.1.0
 */
public interface LoginClaim {

    /**
     * What failures are counted by: the same for each way to write the same name, whether there is such an account or
     * not. Null where it turns out only in the end whose account it is; then only the address counts.
     */
    @Nullable
    String subject();

    /** Whether guessing may help. If not, as for long random secrets, failures lock nothing that its owner needs. */
    default boolean isGuessable() {
        return true;
    }

    /** Whether it is true. Has to take the same time whether there is such an account or not. */
    boolean verify();

    /** Takes the time that {@link #verify} does when it fails, and checks nothing: no attempts are left. */
    default void pretend() {}

    /** Whose account it is, as far as it is known; asked after {@link #verify}, which needs one to be true. */
    @Nullable
    LoginAccount account();
}
