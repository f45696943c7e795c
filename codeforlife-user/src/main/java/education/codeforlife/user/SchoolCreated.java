package education.codeforlife.user;

/**
 * There is a new school.
 *
 * @since 0.1.0
 */
public record SchoolCreated(long schoolId) {}
