package education.codeforlife.service.contributor.session;

import education.codeforlife.permission.Decision;
import education.codeforlife.permission.Permission;
import education.codeforlife.request.RequestUser;
import org.jspecify.annotations.Nullable;

/** Open to contributors who are signed in. */
public record IsContributor() implements Permission {

    @Override
    public Decision decide(RequestUser user, @Nullable Object object) {
        return Decision.of(user instanceof SignedInContributor);
    }
}
