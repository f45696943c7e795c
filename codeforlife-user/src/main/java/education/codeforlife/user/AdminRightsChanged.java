package education.codeforlife.user;

/**
 * A teacher administers their school now, or no more.
 *
 * @since 0.1.0
 */
public record AdminRightsChanged(long userId, long schoolId, boolean admin) {}
