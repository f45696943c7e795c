package education.codeforlife.openapi;

import static education.codeforlife.permission.Permissions.allowAny;

import education.codeforlife.permission.PermissionRules;
import education.codeforlife.viewset.CustomActions;
import education.codeforlife.viewset.ModelViewSet;
import education.codeforlife.viewset.Sunset;
import education.codeforlife.viewset.ViewSet;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;

@ViewSet("crates")
class CrateViewSet extends ModelViewSet<Crate, Long, CrateWrite, CrateRead> {

    CrateViewSet(CrateSerializer serializer) {
        super(serializer);
    }

    @Override
    protected void permissions(PermissionRules rules) {
        rules.onRead().permit(allowAny());
        rules.onWrite().permit(allowAny());
        rules.on("lift").permit(allowAny());
    }

    @Override
    protected void actions(CustomActions<Crate, Long> actions) {
        actions.form("inquiries", Inquiry.class, sent -> {}).permit(allowAny());
    }

    /** A body of old clients. */
    @Deprecated
    record Inquiry(String text) {}

    @Deprecated(since = "2026-01-31")
    @Sunset("2027-05-31")
    @PutMapping("{id}/lift")
    CrateRead lift(@PathVariable("id") Long id) {
        return change(id, Crate::lift);
    }
}
