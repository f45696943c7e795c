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
     * not. Null where guessing is hopeless, such as for long random secrets, so that nobody can lock others out; then
     * only the address counts.
     */
    @Nullable
    String subject();

    /** Whether it is true. Has to take the same time whether there is such an account or not. */
    boolean verify();

    /** Takes the time that {@link #verify} does when it fails, and checks nothing: no attempts are left. */
    default void pretend() {}

    /** Whose account it is, as far as it is known; asked after {@link #verify}, which needs one to be true. */
    @Nullable
    LoginAccount account();
}
