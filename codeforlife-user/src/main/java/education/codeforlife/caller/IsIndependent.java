package education.codeforlife.caller;

import education.codeforlife.permission.Decision;
import education.codeforlife.permission.Permission;
import education.codeforlife.request.RequestUser;
import org.jspecify.annotations.Nullable;

/**
 * Open to those who learn without a class.
 *
 * @param requesting whether they have to be asking to join a class, or must not; {@code null} if it does not matter
 * @since 0.1.0
 */
public record IsIndependent(@Nullable Boolean requesting) implements Permission {

    /** Open to every independent. */
    public IsIndependent() {
        this(null);
    }

    @Override
    public Decision decide(RequestUser user, @Nullable Object object) {
        return Decision.of(user instanceof IndependentUser independent
                && IsTeacher.matches(requesting, independent.request() != null));
    }

    @Override
    public String toString() {
        return "IsIndependent" + PermissionNames.demands("requesting", requesting);
    }
}
