package education.codeforlife.user;

/**
 * Nothing personal is left of a user.
 *
 * @since 0.1.0
 */
public record UserAnonymised(long userId) {}
