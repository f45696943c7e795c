package education.codeforlife.user;

/**
 * An independent asks to join a class.
 *
 * @since 0.1.0
 */
public record ClassRequested(long userId, long classId) {}
