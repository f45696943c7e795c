package education.codeforlife.caller;

import education.codeforlife.permission.Decision;
import education.codeforlife.permission.Permission;
import education.codeforlife.request.RequestUser;
import org.jspecify.annotations.Nullable;

/**
 * Open to users who proved a second factor in this session, whatever kind of factor it is. Users without one are
 * refused; setting one up proves it.
 *
 * <pre>{@code
 * rules.on(DESTROY).permit(new IsTeacher().admin(true).and(new HasProvedFactor()));
 * }</pre>
 *
 * @since 0.1.0
 */
public record HasProvedFactor() implements Permission {

    @Override
    public Decision decide(RequestUser user, @Nullable Object object) {
        return Decision.of(user instanceof KnownUser known
                && !known.isPending()
                && !known.account().authFactors().isEmpty());
    }

    @Override
    public String toString() {
        return "HasProvedFactor";
    }
}
