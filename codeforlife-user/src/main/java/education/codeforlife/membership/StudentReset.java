package education.codeforlife.membership;

import education.codeforlife.user.User;
import org.jspecify.annotations.Nullable;

/**
 * A student who gets a new password. Its text does not contain it.
 *
 * @param password the one that the teacher chose; {@code null} for a random one
 * @since 0.1.0
 */
public record StudentReset(User student, @Nullable String password) {

    @Override
    public String toString() {
        return "StudentReset[student=" + student.getId() + "]";
    }
}
