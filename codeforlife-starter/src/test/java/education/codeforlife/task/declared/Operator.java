package education.codeforlife.task.declared;

import education.codeforlife.permission.Decision;
import education.codeforlife.permission.Permission;
import education.codeforlife.request.RequestUser;
import org.jspecify.annotations.Nullable;

/** A user who may see and change tasks, or another one. */
public record Operator(boolean trusted, boolean isPending) implements RequestUser {

    @Override
    public boolean isAuthenticated() {
        return true;
    }

    /** Grants to operators. */
    public record IsOperator() implements Permission {

        @Override
        public Decision decide(RequestUser user, @Nullable Object object) {
            return Decision.of(user instanceof Operator operator && operator.trusted());
        }
    }
}
