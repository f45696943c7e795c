package education.codeforlife.docs;

import static education.codeforlife.permission.Permissions.allowNone;

import education.codeforlife.account.endpoint.TeacherActions;
import education.codeforlife.account.endpoint.TeacherViewSet;
import education.codeforlife.directory.UserRead;
import education.codeforlife.directory.UserReader;
import education.codeforlife.permission.PermissionRules;
import education.codeforlife.viewset.ViewSet;

/** The snippet of the page on accounts. */
@ViewSet("users/teachers")
class LastingTeacherViewSet extends TeacherViewSet<UserRead> {

    LastingTeacherViewSet(UserReader reader, TeacherActions actions) {
        super(reader, actions);
    }

    @Override
    protected void permissions(PermissionRules rules) {
        super.permissions(rules);
        rules.onDestroy().permit(allowNone()); // teachers ask the support to close their account
    }
}
