package education.codeforlife.membership;

import education.codeforlife.user.SchoolClass;

/**
 * A student to be.
 *
 * @param klass an active one
 * @since 0.1.0
 */
public record NewStudent(SchoolClass klass, String firstName) {}
