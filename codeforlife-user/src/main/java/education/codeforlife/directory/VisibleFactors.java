package education.codeforlife.directory;

import education.codeforlife.caller.AdminSchoolTeacherUser;
import education.codeforlife.caller.KnownUser;
import education.codeforlife.filter.RowAttribute;
import education.codeforlife.filter.SubSelect;
import education.codeforlife.request.RequestUser;
import education.codeforlife.user.AuthFactor;
import education.codeforlife.user.User;
import java.util.List;
import org.springframework.data.jpa.domain.Specification;

/**
 * The second factors that a user can see; for the scopes of view sets and relations.
 *
 * @since 0.1.0
 */
public final class VisibleFactors {

    private VisibleFactors() {}

    /** The caller's own; to an admin also those of the teachers of the school. */
    public static Specification<AuthFactor> to(RequestUser caller) {
        if (!(caller instanceof KnownUser known)) return SubSelect.anyOf(AuthFactor.class, List.of());
        var owner = RowAttribute.of(AuthFactor.class, "user.id");
        if (!(caller instanceof AdminSchoolTeacherUser admin)) return owner.is(known.id());
        return owner.is(known.id()).or(owner.in(SubSelect.of(User.class, VisibleUsers.teachersOf(admin.schoolId()))));
    }
}
