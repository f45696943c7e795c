package education.codeforlife.user;

/**
 * A teacher is a member of a school now.
 *
 * @since 0.1.0
 */
public record SchoolJoined(long userId, long schoolId) {}
