package education.codeforlife.permission;

import education.codeforlife.request.RequestUser;
import org.jspecify.annotations.Nullable;

record Not(Permission permission) implements Permission {

    @Override
    public Decision decide(RequestUser user, @Nullable Object object) {
        return permission.decide(user, object).not();
    }

    @Override
    public boolean needsObject() {
        return permission.needsObject();
    }

    @Override
    public String toString() {
        return "not " + permission;
    }
}
