package education.codeforlife.frontend.club;

import static education.codeforlife.permission.Permissions.isAuthenticated;

import education.codeforlife.filter.FilterSet;
import education.codeforlife.permission.PermissionRules;
import education.codeforlife.request.Action;
import education.codeforlife.viewset.ModelViewSet;
import education.codeforlife.viewset.ViewSet;
import java.util.List;

@ViewSet("clubs")
class ClubViewSet extends ModelViewSet<Club, Long, ClubWrite, ClubRead> {

    ClubViewSet(ClubSerializer serializer) {
        super(serializer);
    }

    @Override
    protected void permissions(PermissionRules rules) {
        rules.onRead().permit(isAuthenticated());
        rules.onWrite().permit(isAuthenticated());
    }

    @Override
    protected List<String> fetch(Action action) {
        return List.of("klass", "meetings");
    }

    @Override
    protected FilterSet<Club> filters() {
        return FilterSet.of(Club.class)
                .contains("name", "name")
                .in("level", "level")
                .exclude("_id", "id")
                .ordering("name", "name")
                .ordering("starts_on", "startsOn");
    }
}
