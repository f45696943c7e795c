package education.codeforlife.permission;

import education.codeforlife.request.RequestUser;
import org.jspecify.annotations.Nullable;

/** A permission that says what a test wants of full users, and of all others. */
record Says(Decision ofFullUsers, Decision ofOthers) implements Permission {

    static Says of(Decision decision) {
        return new Says(decision, Decision.DENIED);
    }

    @Override
    public Decision decide(RequestUser user, @Nullable Object object) {
        return ofFullUsers;
    }

    @Override
    public Decision admit(RequestUser user, @Nullable Object object) {
        return ofOthers;
    }
}
