package education.codeforlife.service.club.meeting;

import static education.codeforlife.permission.Permissions.allowAny;
import static education.codeforlife.permission.Permissions.allowNone;

import education.codeforlife.caller.IsTeacher;
import education.codeforlife.fixture.test.Fixtures;
import education.codeforlife.user.test.School1;
import education.codeforlife.viewset.test.ModelViewSetTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@Fixtures({School1.FIXTURE, "meetings.json"})
class MeetingViewSetTests extends ModelViewSetTest<Meeting, Long> {

    private static final long FIRST_STEPS = 1;
    private static final long ROBOTS = 2;
    private static final long LIBRARY = 2;

    @Test
    void listReturnsAllMeetings() {
        client.list().hasModels(FIRST_STEPS, ROBOTS);
    }

    @Test
    void roomAndDaySelectMeetings() {
        client.list(Map.of("room", LIBRARY)).hasModels(ROBOTS);
        client.list(Map.of("until", "2031-03-09")).hasModels(FIRST_STEPS);
        client.list(Map.of("search", "lab")).hasModels(FIRST_STEPS);
    }

    @Test
    void createStoresTheMeeting() {
        client.loginAs(School1.TEACHER)
                .create(Map.of("title", "Games", "day", "2031-03-17", "seats", 10, "room", LIBRARY));
    }

    @Test
    void createInAnUnknownRoomIsRefused() {
        client.loginAs(School1.TEACHER)
                .create(Map.of("title", "Games", "day", "2031-03-17", "seats", 10, "room", 9))
                .hasErrors(Map.of("room", List.of("Invalid pk \"9\" - object does not exist.")));
    }

    @Test
    void createWithoutSeatsIsRefused() {
        client.loginAs(School1.TEACHER)
                .create(Map.of("title", "Games", "day", "2031-03-17", "seats", 0))
                .hasErrors(Map.of("seats", List.of("Ensure this value is greater than or equal to 1.")));
    }

    @Test
    void partialUpdateChangesTheSentFields() {
        client.loginAs(School1.TEACHER).partialUpdate(ROBOTS, Map.of("seats", 9));
    }

    @Test
    void meetingOfAnotherTeacherCannotBeChanged() {
        client.loginAs(School1.COLLEAGUE)
                .partialUpdate(ROBOTS, Map.of("seats", 9))
                .isRefused(403);
    }

    @Test
    void studentsCannotCreate() {
        client.loginAs(School1.STUDENT)
                .create(Map.of("title", "Games", "day", "2031-03-17", "seats", 10))
                .isRefused(403);
    }

    @Test
    void anonymousCallersCannotCreate() {
        client.create(Map.of("title", "Games", "day", "2031-03-17", "seats", 10))
                .isRefused(403);
    }

    @Test
    void meetingsAreNeverDeleted() {
        client.loginAs(School1.ADMIN).destroy(ROBOTS).isRefused(403);
    }

    @Test
    void cancelKeepsTheReasonOfEachMeeting() {
        client.loginAs(School1.TEACHER)
                .bulkUpdate(
                        "cancel", Map.of(FIRST_STEPS, Map.of("reason", "Snow"), ROBOTS, Map.of("reason", "Illness")));
        client.loginAs(School1.TEACHER).retrieve(ROBOTS).hasField("cancellation_reason", "Illness");
    }

    @Test
    void meetingIsCancelledOnce() {
        client.loginAs(School1.TEACHER).bulkUpdate("cancel", Map.of(ROBOTS, Map.of("reason", "Snow")));
        client.loginAs(School1.TEACHER)
                .bulkUpdate("cancel", Map.of(ROBOTS, Map.of("reason", "Snow")))
                .isRefused(400);
    }

    @Test
    void onlyTeachersSeeCancelledMeetings() {
        client.loginAs(School1.TEACHER).bulkUpdate("cancel", Map.of(ROBOTS, Map.of("reason", "Snow")));
        client.loginAs(School1.COLLEAGUE).list().hasModels(FIRST_STEPS, ROBOTS);
        client.loginAs(School1.STUDENT).list().hasModels(FIRST_STEPS);
    }

    @Test
    void eachActionHasItsPermission() {
        assertAllPermissions(rules -> {
            rules.onRead().permit(allowAny());
            rules.onCreate().permit(new IsTeacher());
            rules.onUpdate().permit(new IsTeacher().and(MeetingViewSet.IS_HOST));
            rules.on("cancel").permit(new IsTeacher().and(MeetingViewSet.IS_HOST));
            rules.otherwise().permit(allowNone());
        });
    }
}
