package education.codeforlife.wire;

import static education.codeforlife.permission.Permissions.allowAny;

import education.codeforlife.filter.FilterSet;
import education.codeforlife.permission.PermissionRules;
import education.codeforlife.request.Action;
import education.codeforlife.viewset.ModelViewSet;
import education.codeforlife.viewset.ViewSet;
import java.util.UUID;

@ViewSet("harvests")
class HarvestViewSet extends ModelViewSet<Harvest, UUID, HarvestWrite, HarvestRead> {

    HarvestViewSet(HarvestSerializer serializer) {
        super(serializer);
    }

    @Override
    protected void permissions(PermissionRules rules) {
        rules.on(Action.LIST, Action.RETRIEVE).permit(allowAny());
        rules.on(Action.CREATE, Action.BULK_CREATE).permit(allowAny());
        rules.on(Action.PARTIAL_UPDATE, Action.BULK_PARTIAL_UPDATE).permit(allowAny());
        rules.on(Action.DESTROY, Action.BULK_DESTROY).permit(allowAny());
    }

    @Override
    protected String lookup() {
        return "code";
    }

    @Override
    protected FilterSet<Harvest> filters() {
        return FilterSet.of(Harvest.class)
                .equal("code", "code")
                .equal("boxes", "boxes")
                .equal("picked_on", "pickedOn")
                .equal("picked_at", "pickedAt")
                .equal("sold_at", "soldAt");
    }
}
