package education.codeforlife.user;

/**
 * An independent who asked to join a class was refused.
 *
 * @since 0.1.0
 */
public record ClassRequestRejected(long userId, long classId) {}
