package education.codeforlife.user;

/**
 * A teacher is a member of a school no more.
 *
 * @since 0.1.0
 */
public record SchoolLeft(long userId, long schoolId) {}
