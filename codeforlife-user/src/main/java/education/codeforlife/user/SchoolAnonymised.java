package education.codeforlife.user;

/**
 * A school ended with its last teacher.
 *
 * @since 0.1.0
 */
public record SchoolAnonymised(long schoolId) {}
