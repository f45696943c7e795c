package education.codeforlife.permission;

import education.codeforlife.request.RequestUser;
import org.jspecify.annotations.Nullable;

record Or(Permission left, Permission right) implements Permission {

    @Override
    public Decision decide(RequestUser user, @Nullable Object object) {
        return left.decide(user, object).or(right.decide(user, object));
    }

    @Override
    public Decision admit(RequestUser user, @Nullable Object object) {
        return left.admit(user, object).or(right.admit(user, object));
    }

    @Override
    public boolean needsObject() {
        return left.needsObject() || right.needsObject();
    }

    @Override
    public String toString() {
        return "(" + left + " or " + right + ")";
    }
}
