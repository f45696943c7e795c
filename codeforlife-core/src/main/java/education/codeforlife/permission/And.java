package education.codeforlife.permission;

import education.codeforlife.request.RequestUser;
import org.jspecify.annotations.Nullable;

record And(Permission left, Permission right) implements Permission {

    @Override
    public Decision decide(RequestUser user, @Nullable Object object) {
        return left.decide(user, object).and(right.decide(user, object));
    }

    @Override
    public Decision admit(RequestUser user, @Nullable Object object) {
        return left.admit(user, object).and(right.admit(user, object));
    }

    @Override
    public boolean needsObject() {
        return left.needsObject() || right.needsObject();
    }

    @Override
    public String toString() {
        return "(" + left + " and " + right + ")";
    }
}
