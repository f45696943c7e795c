package education.codeforlife.permission;

import education.codeforlife.request.RequestUser;
import education.codeforlife.request.SentSecrets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

record Not(Permission permission) implements Permission {

    @Override
    public Decision decide(RequestUser user, @Nullable Object object) {
        return permission.decide(user, object).not();
    }

    @Override
    public Decision check(RequestUser user, @Nullable Object object, SentSecrets secrets) {
        return user.isFull() ? permission.check(user, object, secrets).not() : Decision.DENIED;
    }

    @Override
    public Set<String> secrets() {
        return permission.secrets();
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
