package education.codeforlife.wire;

import static education.codeforlife.permission.Permissions.isAuthenticated;
import static education.codeforlife.request.Action.LIST;
import static education.codeforlife.request.Action.PARTIAL_UPDATE;
import static education.codeforlife.request.Action.RETRIEVE;

import education.codeforlife.permission.PermissionRules;
import education.codeforlife.serializer.Reader;
import education.codeforlife.serializer.Serializer;
import education.codeforlife.viewset.GenericViewSet;
import education.codeforlife.viewset.ListAction;
import education.codeforlife.viewset.PartialUpdateAction;
import education.codeforlife.viewset.RetrieveAction;
import education.codeforlife.viewset.ViewSet;
import org.springframework.web.bind.annotation.GetMapping;

/** Fruits that only those may see who have logged in. */
@ViewSet("vault")
class VaultViewSet extends GenericViewSet<Fruit, Long>
        implements ListAction<Fruit, Long, FruitRead>,
                RetrieveAction<Fruit, Long, FruitRead>,
                PartialUpdateAction<Fruit, Long, FruitWrite, FruitRead> {

    private final FruitSerializer serializer;

    VaultViewSet(FruitSerializer serializer) {
        this.serializer = serializer;
    }

    @Override
    public Reader<Fruit, FruitRead> reader() {
        return serializer;
    }

    @Override
    public Serializer<Fruit, FruitWrite, FruitRead> updater() {
        return serializer;
    }

    @Override
    protected void permissions(PermissionRules rules) {
        rules.on(LIST, RETRIEVE, PARTIAL_UPDATE).permit(isAuthenticated());
        rules.on("alarm").permit(isAuthenticated());
    }

    @GetMapping("alarm")
    FruitRead alarm() {
        throw new IllegalStateException("the code is 1234");
    }
}
