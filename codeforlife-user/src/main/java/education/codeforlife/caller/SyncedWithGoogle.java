package education.codeforlife.caller;

import education.codeforlife.permission.Decision;
import education.codeforlife.permission.Permission;
import education.codeforlife.request.RequestUser;
import org.jspecify.annotations.Nullable;

/**
 * Open to users whose account is synced with Google.
 *
 * @since 0.1.0
 */
public record SyncedWithGoogle() implements Permission {

    @Override
    public Decision decide(RequestUser user, @Nullable Object object) {
        return Decision.of(user instanceof KnownUser known && known.account().googleSub() != null);
    }

    @Override
    public String toString() {
        return "SyncedWithGoogle";
    }
}
