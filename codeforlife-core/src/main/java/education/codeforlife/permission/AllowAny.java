package education.codeforlife.permission;

import education.codeforlife.request.RequestUser;
import org.jspecify.annotations.Nullable;

record AllowAny() implements Permission {

    @Override
    public Decision decide(RequestUser user, @Nullable Object object) {
        return Decision.GRANTED;
    }

    @Override
    public Decision admit(RequestUser user, @Nullable Object object) {
        return Decision.GRANTED;
    }
}
