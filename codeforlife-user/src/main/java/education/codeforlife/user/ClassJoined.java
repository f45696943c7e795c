package education.codeforlife.user;

/**
 * Somebody is a student of a class now.
 *
 * @since 0.1.0
 */
public record ClassJoined(long userId, long classId) {}
