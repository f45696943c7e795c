package education.codeforlife.user;

/**
 * Somebody has an account now.
 *
 * @since 0.1.0
 */
public record UserCreated(long userId) {}
