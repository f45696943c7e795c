package education.codeforlife.viewset.stored;

import static education.codeforlife.permission.Permissions.allowAny;
import static education.codeforlife.request.Action.BULK_CREATE;
import static education.codeforlife.request.Action.BULK_PARTIAL_UPDATE;
import static education.codeforlife.request.Action.CREATE;
import static education.codeforlife.request.Action.LIST;
import static education.codeforlife.request.Action.PARTIAL_UPDATE;
import static education.codeforlife.request.Action.RETRIEVE;

import education.codeforlife.permission.PermissionRules;
import education.codeforlife.permission.Permissions;
import education.codeforlife.viewset.ModelViewSet;
import education.codeforlife.viewset.ViewSet;

@ViewSet("things")
class ThingViewSet extends ModelViewSet<Thing, Long, ThingWrite, ThingRead> {

    ThingViewSet(ThingSerializer serializer) {
        super(serializer);
    }

    @Override
    protected void permissions(PermissionRules rules) {
        rules.on(LIST, RETRIEVE, CREATE, PARTIAL_UPDATE).permit(allowAny());
        rules.on(BULK_CREATE, BULK_PARTIAL_UPDATE).permit(allowAny());
        rules.otherwise().permit(Permissions.allowNone());
    }
}
