package education.codeforlife.error.problem;

import static education.codeforlife.permission.Permissions.allowAny;

import education.codeforlife.permission.PermissionRules;
import education.codeforlife.serializer.Serializer;
import education.codeforlife.viewset.BulkPartialUpdateAction;
import education.codeforlife.viewset.GenericViewSet;
import education.codeforlife.viewset.ViewSet;

@ViewSet("tags")
class TagViewSet extends GenericViewSet<Tag, String>
        implements BulkPartialUpdateAction<Tag, String, TagWrite, TagRead> {

    private final TagSerializer serializer;

    TagViewSet(TagSerializer serializer) {
        this.serializer = serializer;
    }

    @Override
    public Serializer<Tag, TagWrite, TagRead> updater() {
        return serializer;
    }

    @Override
    protected void permissions(PermissionRules rules) {
        rules.onWrite().permit(allowAny());
    }
}
