package education.codeforlife.directory.service;

import static education.codeforlife.permission.Permissions.allowAny;
import static education.codeforlife.request.Action.LIST;

import education.codeforlife.directory.SchoolRead;
import education.codeforlife.directory.SchoolReader;
import education.codeforlife.directory.SchoolViewSet;
import education.codeforlife.permission.PermissionRules;
import education.codeforlife.request.Action;
import education.codeforlife.request.RequestUser;
import education.codeforlife.user.School;
import education.codeforlife.viewset.ViewSet;
import org.springframework.data.jpa.domain.Specification;

/** Schools that every caller may search. */
@ViewSet("schools")
class OpenSchoolViewSet extends SchoolViewSet<SchoolRead> {

    OpenSchoolViewSet(SchoolReader reader) {
        super(reader);
    }

    @Override
    protected void permissions(PermissionRules rules) {
        super.permissions(rules);
        rules.on(LIST).permit(allowAny()); // wider than the library's
    }

    @Override
    protected Specification<School> scope(RequestUser user, Action action) {
        return action.equals(LIST) ? Specification.unrestricted() : super.scope(user, action);
    }
}
