package education.codeforlife.user;

/**
 * There is a new class.
 *
 * @since 0.1.0
 */
public record ClassCreated(long classId) {}
