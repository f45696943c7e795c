package education.codeforlife.service.templateservice.fruit;

import static education.codeforlife.permission.Permissions.allowAny;
import static education.codeforlife.request.Action.BULK_CREATE;
import static education.codeforlife.request.Action.BULK_DESTROY;
import static education.codeforlife.request.Action.BULK_PARTIAL_UPDATE;
import static education.codeforlife.request.Action.CREATE;
import static education.codeforlife.request.Action.DESTROY;
import static education.codeforlife.request.Action.LIST;
import static education.codeforlife.request.Action.PARTIAL_UPDATE;
import static education.codeforlife.request.Action.RETRIEVE;

import education.codeforlife.permission.PermissionRules;
import education.codeforlife.viewset.ModelViewSet;
import education.codeforlife.viewset.ViewSet;

@ViewSet("fruits")
class FruitViewSet extends ModelViewSet<Fruit, Long, FruitWrite, FruitRead> {

    FruitViewSet(FruitSerializer serializer) {
        super(serializer);
    }

    @Override
    protected void permissions(PermissionRules rules) {
        rules.on(LIST, RETRIEVE).permit(allowAny());
        rules.on(CREATE, BULK_CREATE).permit(allowAny());
        rules.on(PARTIAL_UPDATE, BULK_PARTIAL_UPDATE).permit(allowAny());
        rules.on(DESTROY, BULK_DESTROY).permit(allowAny());
    }
}
