package education.codeforlife.viewset.scope;

import static education.codeforlife.permission.Permissions.allowAny;
import static education.codeforlife.request.Action.BULK_PARTIAL_UPDATE;
import static education.codeforlife.request.Action.LIST;
import static education.codeforlife.request.Action.PARTIAL_UPDATE;
import static education.codeforlife.request.Action.RETRIEVE;

import education.codeforlife.permission.PermissionRules;
import education.codeforlife.request.Action;
import education.codeforlife.serializer.Serializer;
import education.codeforlife.viewset.BulkPartialUpdateAction;
import education.codeforlife.viewset.GenericViewSet;
import education.codeforlife.viewset.ListAction;
import education.codeforlife.viewset.PartialUpdateAction;
import education.codeforlife.viewset.RetrieveAction;
import education.codeforlife.viewset.ViewSet;
import java.util.List;

@ViewSet("matches")
class MatchViewSet extends GenericViewSet<Match, Long>
        implements ListAction<Match, Long, MatchSerializer.Read>,
                RetrieveAction<Match, Long, MatchSerializer.Read>,
                PartialUpdateAction<Match, Long, MatchSerializer.Write, MatchSerializer.Read>,
                BulkPartialUpdateAction<Match, Long, MatchSerializer.Write, MatchSerializer.Read> {

    private final MatchSerializer serializer;

    MatchViewSet(MatchSerializer serializer) {
        this.serializer = serializer;
    }

    @Override
    protected void permissions(PermissionRules rules) {
        rules.on(LIST, RETRIEVE, PARTIAL_UPDATE, BULK_PARTIAL_UPDATE).permit(allowAny());
    }

    @Override
    protected List<String> fetch(Action action) {
        return List.of("sponsor", "tickets", "tags");
    }

    @Override
    public MatchSerializer reader() {
        return serializer;
    }

    @Override
    public Serializer<Match, MatchSerializer.Write, MatchSerializer.Read> updater() {
        return serializer;
    }
}
