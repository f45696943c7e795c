package education.codeforlife.permission;

import education.codeforlife.request.RequestUser;
import org.jspecify.annotations.Nullable;

record IsAuthenticated() implements Permission {

    @Override
    public Decision decide(RequestUser user, @Nullable Object object) {
        return Decision.of(user.isFull());
    }
}
