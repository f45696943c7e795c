package education.codeforlife.service.club.room;

import static education.codeforlife.permission.Permissions.allowAny;

import education.codeforlife.permission.PermissionRules;
import education.codeforlife.viewset.ReadOnlyModelViewSet;
import education.codeforlife.viewset.ViewSet;

@ViewSet("rooms")
class RoomViewSet extends ReadOnlyModelViewSet<Room, Long, RoomRead> {

    RoomViewSet(RoomReader reader) {
        super(reader);
    }

    @Override
    protected void permissions(PermissionRules rules) {
        rules.onRead().permit(allowAny());
    }
}
