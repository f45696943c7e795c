package education.codeforlife.viewset.parcel;

import static education.codeforlife.permission.Permissions.allowAny;

import education.codeforlife.permission.PermissionRules;
import education.codeforlife.viewset.GenericViewSet;
import education.codeforlife.viewset.ViewSet;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;

/** Spring calls it through a proxy. */
@ViewSet("seals")
class SealViewSet extends GenericViewSet<Parcel, Long> {

    private final ParcelSerializer parcels;

    SealViewSet(ParcelSerializer parcels) {
        this.parcels = parcels;
    }

    @Override
    protected void permissions(PermissionRules rules) {
        rules.on("seal").permit(allowAny());
    }

    /** The label says whether the proxy opened its transaction. */
    @PutMapping("{id}/seal")
    @Transactional
    ParcelRead seal(@PathVariable Long id) {
        boolean proxied = TransactionSynchronizationManager.isActualTransactionActive();
        return change(id, parcels, parcel -> parcel.setLabel(proxied ? "sealed in a transaction" : "sealed"));
    }
}
