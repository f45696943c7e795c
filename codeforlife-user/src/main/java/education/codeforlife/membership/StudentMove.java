package education.codeforlife.membership;

import education.codeforlife.user.SchoolClass;
import education.codeforlife.user.User;

/**
 * A student who moves to another class of their school.
 *
 * @param firstName the name in that class, which may be another one
 * @since 0.1.0
 */
public record StudentMove(User student, SchoolClass klass, String firstName) {

    @Override
    public String toString() {
        return "StudentMove[student=" + student.getId() + "]";
    }
}
