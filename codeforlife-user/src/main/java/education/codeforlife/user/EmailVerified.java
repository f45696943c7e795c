package education.codeforlife.user;

/**
 * A user proved that the e-mail address is theirs.
 *
 * @since 0.1.0
 */
public record EmailVerified(long userId) {}
