package education.codeforlife.user;

/**
 * A class ended with its teacher.
 *
 * @since 0.1.0
 */
public record ClassAnonymised(long classId) {}
