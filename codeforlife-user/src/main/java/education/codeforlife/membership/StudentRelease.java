package education.codeforlife.membership;

import education.codeforlife.user.User;

/**
 * A student who leaves their class, and is an independent then.
 *
 * @param email the address to log in with
 * @since 0.1.0
 */
public record StudentRelease(User student, String email) {

    @Override
    public String toString() {
        return "StudentRelease[student=" + student.getId() + "]";
    }
}
