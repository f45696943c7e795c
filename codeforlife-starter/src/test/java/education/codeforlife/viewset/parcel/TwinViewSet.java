package education.codeforlife.viewset.parcel;

import static education.codeforlife.permission.Permissions.allowAny;
import static education.codeforlife.request.Action.BULK_PARTIAL_UPDATE;

import education.codeforlife.permission.PermissionRules;
import education.codeforlife.serializer.Serializer;
import education.codeforlife.viewset.BulkPartialUpdateAction;
import education.codeforlife.viewset.GenericViewSet;
import education.codeforlife.viewset.ViewSet;

/** Changes parcels that may be equal. */
@ViewSet("twins")
class TwinViewSet extends GenericViewSet<Parcel, Long>
        implements BulkPartialUpdateAction<Parcel, Long, ParcelWrite, ParcelRead> {

    private final ParcelSerializer parcels;

    TwinViewSet(ParcelSerializer parcels) {
        this.parcels = parcels;
    }

    @Override
    protected void permissions(PermissionRules rules) {
        rules.on(BULK_PARTIAL_UPDATE).permit(allowAny());
    }

    @Override
    public Serializer<Parcel, ParcelWrite, ParcelRead> updater() {
        return parcels;
    }
}
