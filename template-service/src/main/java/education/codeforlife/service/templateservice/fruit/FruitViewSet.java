package education.codeforlife.service.templateservice.fruit;

import static education.codeforlife.permission.Permissions.allowAny;

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
        rules.onRead().permit(allowAny());
        rules.onWrite().permit(allowAny());
    }
}
