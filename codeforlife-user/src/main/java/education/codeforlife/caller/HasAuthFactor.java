package education.codeforlife.caller;

import education.codeforlife.permission.Decision;
import education.codeforlife.permission.Permission;
import education.codeforlife.request.RequestUser;
import education.codeforlife.user.AuthFactorType;
import org.jspecify.annotations.Nullable;

/**
 * Open to users who set up a second factor, which they have proved by then.
 *
 * @since 0.1.0
 */
public record HasAuthFactor(AuthFactorType type) implements Permission {

    @Override
    public Decision decide(RequestUser user, @Nullable Object object) {
        return Decision.of(
                user instanceof KnownUser known && known.account().authFactors().contains(type));
    }

    @Override
    public String toString() {
        return "HasAuthFactor(" + type.value() + ")";
    }
}
