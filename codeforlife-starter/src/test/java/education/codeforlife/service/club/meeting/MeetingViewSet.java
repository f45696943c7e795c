package education.codeforlife.service.club.meeting;

import static education.codeforlife.permission.Permissions.allowAny;
import static education.codeforlife.permission.Permissions.allowNone;
import static education.codeforlife.permission.Permissions.onObject;

import education.codeforlife.caller.IsTeacher;
import education.codeforlife.caller.TeacherUser;
import education.codeforlife.filter.FilterSet;
import education.codeforlife.permission.Permission;
import education.codeforlife.permission.PermissionRules;
import education.codeforlife.request.Action;
import education.codeforlife.request.RequestUser;
import education.codeforlife.serializer.Batch;
import education.codeforlife.viewset.CustomActions;
import education.codeforlife.viewset.ModelViewSet;
import education.codeforlife.viewset.ViewSet;
import java.util.List;
import org.springframework.data.jpa.domain.Specification;

@ViewSet("meetings")
class MeetingViewSet extends ModelViewSet<Meeting, Long, MeetingWrite, MeetingRead> {

    static final Permission IS_HOST = onObject("IS_HOST", Meeting.class, (user, meeting) -> meeting.isHostedBy(user));

    MeetingViewSet(MeetingSerializer serializer) {
        super(serializer);
    }

    @Override
    protected void permissions(PermissionRules rules) {
        rules.onRead().permit(allowAny());
        rules.onCreate().permit(new IsTeacher());
        rules.onUpdate().permit(new IsTeacher().and(IS_HOST));
        rules.otherwise().permit(allowNone());
    }

    @Override
    protected Specification<Meeting> scope(RequestUser user, Action action) {
        return user instanceof TeacherUser
                ? Specification.unrestricted()
                : (meeting, query, criteria) -> criteria.isFalse(meeting.get("cancelled"));
    }

    @Override
    protected List<String> fetch(Action action) {
        return List.of("room");
    }

    @Override
    protected FilterSet<Meeting> filters() {
        return FilterSet.of(Meeting.class)
                .equal("room", "room.id")
                .range("from", "until", "day")
                .search("search", "title", "room.name")
                .ordering("day", "day");
    }

    @Override
    protected void actions(CustomActions<Meeting, Long> actions) {
        actions.bulkUpdate("cancel", Cancellation.class, MeetingViewSet::cancel).permit(new IsTeacher().and(IS_HOST));
    }

    private static void cancel(Batch<Meeting, Cancellation> batch) {
        for (var row : batch) {
            if (row.entity().isCancelled()) {
                row.reject("already_cancelled", "The meeting is already cancelled.");
            } else {
                row.entity().cancel(row.data().reason());
            }
        }
    }
}
