package education.codeforlife.viewset.nested;

import static education.codeforlife.permission.Permissions.allowAny;
import static education.codeforlife.request.Action.BULK_CREATE;
import static education.codeforlife.request.Action.BULK_DESTROY;
import static education.codeforlife.request.Action.BULK_PARTIAL_UPDATE;
import static education.codeforlife.request.Action.CREATE;
import static education.codeforlife.request.Action.DESTROY;
import static education.codeforlife.request.Action.LIST;
import static education.codeforlife.request.Action.PARTIAL_UPDATE;
import static education.codeforlife.request.Action.RETRIEVE;
import static education.codeforlife.request.Action.UPDATE;

import education.codeforlife.permission.PermissionRules;
import education.codeforlife.viewset.ModelViewSet;
import education.codeforlife.viewset.UpdateAction;
import education.codeforlife.viewset.ViewSet;

@ViewSet("trips")
class TripViewSet extends ModelViewSet<Trip, Long, TripWrite, TripRead>
        implements UpdateAction<Trip, Long, TripWrite, TripRead> {

    TripViewSet(TripSerializer serializer) {
        super(serializer);
    }

    @Override
    protected void permissions(PermissionRules rules) {
        rules.on(LIST, RETRIEVE, CREATE, UPDATE, PARTIAL_UPDATE, DESTROY).permit(allowAny());
        rules.on(BULK_CREATE, BULK_PARTIAL_UPDATE, BULK_DESTROY).permit(allowAny());
    }
}
