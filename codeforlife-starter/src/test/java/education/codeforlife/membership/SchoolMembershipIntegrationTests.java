package education.codeforlife.membership;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.user.SchoolEvent;
import education.codeforlife.user.User;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.event.ApplicationEvents;

class SchoolMembershipIntegrationTests extends MembershipTest {

    private static final String LAST_ADMIN = "{__all__=[There must be at least one admin teacher in the school.]}";

    @Test
    void aSchoolIsFoundedWithItsAdmin(ApplicationEvents events) {
        var ada = teacher("ada");

        var school = school(ada);

        assertThat(teacherNow(ada).isAdmin()).isTrue();
        assertThat(events.stream(SchoolEvent.Created.class))
                .containsExactly(new SchoolEvent.Created(id(school.getId())));
        assertThat(events.stream(SchoolEvent.AdminRightsChanged.class))
                .containsExactly(new SchoolEvent.AdminRightsChanged(id(ada.getId()), id(school.getId()), false, true));
    }

    @Test
    void aColleagueJoinsWithoutAdministering(ApplicationEvents events) {
        var school = school(teacher("ada"));
        var mary = teacher("mary");

        doInTransaction(() -> schools.join(now(mary), now(school)));

        assertThat(teacherNow(mary).getSchool()).isNotNull();
        assertThat(teacherNow(mary).isAdmin()).isFalse();
        assertThat(events.stream(SchoolEvent.Joined.class))
                .contains(new SchoolEvent.Joined(id(mary.getId()), id(school.getId())));
    }

    @Test
    void teacherOfASchoolCannotJoinAnother() {
        var ada = teacher("ada");
        var school = school(ada);

        assertRefused(
                () -> doInTransaction(() -> schools.join(now(ada), now(school))),
                "{__all__=[The teacher is already in a school.]}");
    }

    @Test
    void theLastAdminStays() {
        var ada = teacher("ada");
        var school = school(ada);
        join(school, teacher("mary"));

        assertRefused(() -> leave(ada), LAST_ADMIN);
        assertRefused(() -> doInTransaction(() -> schools.setAdmin(now(ada), false)), LAST_ADMIN);
        assertThat(teacherNow(ada).isAdmin()).isTrue();
    }

    @Test
    void anInactiveAdminDoesNotCount() {
        var ada = teacher("ada");
        var school = school(ada);
        var mary = teacher("mary");
        join(school, mary);
        doInTransaction(() -> schools.setAdmin(now(mary), true));
        doInTransaction(() -> now(mary).setActive(false));

        assertRefused(() -> leave(ada), LAST_ADMIN);
    }

    @Test
    void anAdminLeavesWhenThereIsAnother(ApplicationEvents events) {
        var ada = teacher("ada");
        var school = school(ada);
        var mary = teacher("mary");
        join(school, mary);
        doInTransaction(() -> schools.setAdmin(now(mary), true));

        leave(ada);

        assertThat(teacherNow(ada).getSchool()).isNull();
        assertThat(teacherNow(ada).isAdmin()).isFalse();
        assertThat(events.stream(SchoolEvent.Left.class))
                .containsExactly(new SchoolEvent.Left(id(ada.getId()), id(school.getId())));
    }

    @Test
    void teacherWithClassesCannotLeave() {
        var ada = teacher("ada");
        var school = school(ada);
        var mary = teacher("mary");
        join(school, mary);
        klass(mary);

        assertRefused(() -> leave(mary), "{__all__=[Cannot leave school when you have classes assigned to you.]}");
    }

    @Test
    void ofTwoAdminsWhoLeaveAtOnceOneStays() {
        var ada = teacher("ada");
        var school = school(ada);
        var mary = teacher("mary");
        join(school, mary);
        doInTransaction(() -> schools.setAdmin(now(mary), true));

        var start = new CyclicBarrier(2);
        var left = Stream.of(ada, mary)
                .map(user -> CompletableFuture.supplyAsync(() -> leaves(start, user), task -> new Thread(task).start()))
                .toList();

        assertThat(left.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(true, false);
    }

    private boolean leaves(CyclicBarrier start, User user) {
        try {
            doInTransaction(() -> {
                var teacher = now(user);
                teacher.getTeacher();
                await(start);
                schools.leave(teacher);
            });
            return true;
        } catch (education.codeforlife.error.ValidationException lastAdmin) {
            return false;
        }
    }

    private static void await(CyclicBarrier start) {
        try {
            start.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void join(education.codeforlife.user.School school, User teacher) {
        doInTransaction(() -> schools.join(now(teacher), now(school)));
    }

    private void leave(User teacher) {
        doInTransaction(() -> schools.leave(now(teacher)));
    }
}
