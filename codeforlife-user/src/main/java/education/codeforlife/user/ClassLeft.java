package education.codeforlife.user;

/**
 * Somebody is a student of a class no more.
 *
 * @since 0.1.0
 */
public record ClassLeft(long userId, long classId) {}
