package education.codeforlife.user;

/**
 * A user can log in no more: their sessions end.
 *
 * @since 0.1.0
 */
public record UserDeactivated(long userId) {}
