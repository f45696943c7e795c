package education.codeforlife.viewset.parcel;

import static education.codeforlife.permission.Permissions.allowAny;
import static education.codeforlife.request.Action.BULK_PARTIAL_UPDATE;
import static education.codeforlife.request.Action.CREATE;

import education.codeforlife.permission.PermissionRules;
import education.codeforlife.serializer.Serializer;
import education.codeforlife.viewset.BulkPartialUpdateAction;
import education.codeforlife.viewset.CreateAction;
import education.codeforlife.viewset.GenericViewSet;
import education.codeforlife.viewset.ViewSet;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;

@ViewSet("parcels")
class ParcelViewSet extends GenericViewSet<Parcel, Long>
        implements CreateAction<Parcel, Long, ParcelWrite, Receipt>,
                BulkPartialUpdateAction<Parcel, Long, ParcelWrite, ParcelRead> {

    private final ReceiptSerializer receipts;
    private final ParcelSerializer parcels;

    ParcelViewSet(ReceiptSerializer receipts, ParcelSerializer parcels) {
        this.receipts = receipts;
        this.parcels = parcels;
    }

    @Override
    protected void permissions(PermissionRules rules) {
        rules.on(CREATE, BULK_PARTIAL_UPDATE).permit(allowAny());
        rules.on("seal").permit(allowAny());
    }

    @Override
    public Serializer<Parcel, ParcelWrite, Receipt> creator() {
        return receipts;
    }

    @Override
    public Serializer<Parcel, ParcelWrite, ParcelRead> updater() {
        return parcels;
    }

    /** The label says whether the proxy opened its transaction. */
    @PutMapping("{id}/seal")
    @Transactional(propagation = Propagation.REQUIRED)
    ParcelRead seal(@PathVariable Long id) {
        boolean proxied = TransactionSynchronizationManager.isActualTransactionActive();
        return change(id, parcels, parcel -> parcel.setLabel(proxied ? "sealed in a transaction" : "sealed"));
    }
}
