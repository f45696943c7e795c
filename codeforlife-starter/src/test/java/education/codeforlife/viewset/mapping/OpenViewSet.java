package education.codeforlife.viewset.mapping;

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
import education.codeforlife.serializer.Serializer;
import education.codeforlife.viewset.ModelViewSet;
import education.codeforlife.viewset.UpdateAction;

/**
 * Every action, open to all.
 *
 * @param <K> the key in paths
 */
abstract class OpenViewSet<E, K, W, R> extends ModelViewSet<E, K, W, R> implements UpdateAction<E, K, W, R> {

    OpenViewSet(Serializer<E, W, R> serializer) {
        super(serializer);
    }

    @Override
    protected void permissions(PermissionRules rules) {
        rules.on(LIST, RETRIEVE, CREATE, UPDATE, PARTIAL_UPDATE, DESTROY).permit(allowAny());
        rules.on(BULK_CREATE, BULK_PARTIAL_UPDATE, BULK_DESTROY).permit(allowAny());
    }
}
