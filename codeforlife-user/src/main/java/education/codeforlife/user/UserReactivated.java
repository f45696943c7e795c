package education.codeforlife.user;

/**
 * A user who was inactive can log in again.
 *
 * @since 0.1.0
 */
public record UserReactivated(long userId) {}
