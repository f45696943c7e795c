package education.codeforlife.caller;

import education.codeforlife.permission.Decision;
import education.codeforlife.permission.Permission;
import education.codeforlife.request.RequestUser;
import org.jspecify.annotations.Nullable;

/**
 * Open to students of a class.
 *
 * @since 0.1.0
 */
public record IsStudent() implements Permission {

    @Override
    public Decision decide(RequestUser user, @Nullable Object object) {
        return Decision.of(user instanceof StudentUser);
    }

    @Override
    public String toString() {
        return "IsStudent";
    }
}
