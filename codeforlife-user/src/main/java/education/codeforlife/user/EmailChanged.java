package education.codeforlife.user;

/**
 * A user has another e-mail address, which is not verified yet.
 *
 * @since 0.1.0
 */
public record EmailChanged(long userId) {}
