package education.codeforlife.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import education.codeforlife.error.ApiException;
import education.codeforlife.softdelete.ActiveRows;
import education.codeforlife.user.ClassEvent;
import education.codeforlife.user.School;
import education.codeforlife.user.SchoolClass;
import education.codeforlife.user.Student;
import education.codeforlife.user.User;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.event.ApplicationEvents;

class ClassMembershipIntegrationTests extends MembershipTest {

    @Autowired
    private Clock clock;

    private User ada = new User();
    private School school = new School();
    private SchoolClass klass = new SchoolClass();

    @BeforeEach
    void aSchoolWithOneTeacherAndOneClass() {
        ada = teacher("ada");
        school = school(ada);
        klass = klass(ada);
    }

    @Test
    void aClassIsOpenedWithARandomCode() {
        assertThat(now(klass).getAccessCode()).matches("[A-Z0-9]{5}");
    }

    @Test
    void aClassIsHandedOverToAColleague(ApplicationEvents events) {
        var mary = teacher("mary");
        doInTransaction(() -> schools.join(now(mary), now(school)));

        doInTransaction(() -> classes.transfer(now(klass), now(mary)));

        var to = teacherNow(mary);
        assertThat(inTransaction(
                        () -> Objects.requireNonNull(now(klass).getTeacher()).getId()))
                .isEqualTo(to.getId());
        assertThat(events.stream(ClassEvent.Transferred.class))
                .containsExactly(new ClassEvent.Transferred(
                        id(klass.getId()), id(teacherNow(ada).getId()), id(to.getId())));
    }

    @Test
    void classWithStudentsIsNotClosed() {
        doInTransaction(() -> students.register(List.of(new NewStudent(now(klass), "Nina"))));

        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> doInTransaction(() -> classes.close(List.of(now(klass)))))
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(HttpStatus.CONFLICT));
        assertThat(now(klass).isActive()).isTrue();
    }

    @Test
    void closedClassKeepsNothingPersonal(ApplicationEvents events) {
        doInTransaction(() -> classes.close(List.of(now(klass))));

        var closed = ActiveRows.orInactive(() -> now(klass));
        assertThat(closed.isActive()).isFalse();
        assertThat(closed.getName()).isEmpty();
        assertThat(closed.getAccessCode()).isNull();
        assertThat(events.stream(ClassEvent.Closed.class)).hasSize(1);
    }

    @Test
    void aClassStaysInItsSchool() {
        var mary = teacher("mary");

        assertRefused(
                () -> doInTransaction(() -> classes.transfer(now(klass), now(mary))),
                "{teacher=[The teacher is not in the school of the class.]}");
    }

    @Test
    void aStudentMovesToAnotherClassOfTheSchool(ApplicationEvents events) {
        var grace = student(klass, "Grace").user();
        var other = klass(ada);
        student(other, "grace");

        assertRefused(
                () -> doInTransaction(() -> classes.move(now(grace), now(other), "Grace")),
                "{first_name=[This name already exists in the class. Please choose a different name.]}");
        doInTransaction(() -> classes.move(now(grace), now(other), "Grace H"));

        assertThat(now(grace).getFirstName()).isEqualTo("Grace H");
        assertThat(klassOf(grace)).isEqualTo(other.getId());
        assertThat(events.stream(ClassEvent.Left.class))
                .containsExactly(new ClassEvent.Left(id(grace.getId()), id(klass.getId()), id(other.getId())));
        assertThat(events.stream(ClassEvent.Joined.class))
                .contains(new ClassEvent.Joined(id(grace.getId()), id(other.getId()), id(klass.getId())));
    }

    @Test
    void aStudentKeepsTheirOwnNameInTheirOwnClass() {
        var grace = student(klass, "Grace").user();

        doInTransaction(() -> classes.move(now(grace), now(klass), "grace"));

        assertThat(now(grace).getFirstName()).isEqualTo("grace");
    }

    @Test
    void noStudentMovesToAnotherSchool() {
        var grace = student(klass, "Grace").user();
        var mary = teacher("mary");
        school(mary);
        var elsewhere = klass(mary);

        assertRefused(
                () -> doInTransaction(() -> classes.move(now(grace), now(elsewhere), "Grace")),
                "{klass=[The class is not in the school of the student.]}");
    }

    @Test
    void aStudentWhoIsReleasedIsAnIndependent(ApplicationEvents events) {
        var grace = student(klass, "Grace").user();

        doInTransaction(() -> classes.release(now(grace), "grace@example.com"));

        assertThat(now(grace).getUsername()).isEqualTo("grace@example.com");
        assertThat(klassOf(grace)).isNull();
        assertThat(inTransaction(() -> learner(grace).getLoginId())).isNull();
        assertThat(events.stream(ClassEvent.Left.class)).hasSize(1);
    }

    @Test
    void aRequestIsAcceptedUnderAFreeName(ApplicationEvents events) {
        student(klass, "Mary");
        var mary = independentWhoAsks();

        assertRefused(
                () -> doInTransaction(() -> classes.acceptRequest(now(mary), "mary")),
                "{first_name=[This name already exists in the class. Please choose a different name.]}");
        doInTransaction(() -> classes.acceptRequest(now(mary), "Mary S"));

        var stored = now(mary);
        assertThat(List.of(stored.getFirstName(), stored.getLastName(), stored.getEmail()))
                .containsExactly("Mary S", "", "");
        assertThat(stored.getUsername()).matches("[0-9a-f]{30}");
        assertThat(klassOf(mary)).isEqualTo(klass.getId());
        assertThat(events.stream(ClassEvent.JoinRequested.class))
                .containsExactly(new ClassEvent.JoinRequested(id(mary.getId()), id(klass.getId())));
    }

    @Test
    void aRequestIsRejectedOrWithdrawn(ApplicationEvents events) {
        var mary = independentWhoAsks();

        doInTransaction(() -> classes.rejectRequest(now(mary)));
        assertThat(inTransaction(() -> learner(mary).getRequestedClass())).isNull();
        doInTransaction(() -> classes.request(now(mary), now(klass)));
        doInTransaction(() -> classes.withdrawRequest(now(mary)));

        assertThat(inTransaction(() -> learner(mary).getRequestedClass())).isNull();
        assertThat(events.stream(ClassEvent.JoinRequestRejected.class))
                .containsExactly(new ClassEvent.JoinRequestRejected(id(mary.getId()), id(klass.getId())));
    }

    @Test
    void aClassWithoutTimeForRequestsReceivesNone() {
        var mary = independent("mary");
        var refused = "{requesting_to_join_class=[Class does not exist or does not accept join requests.]}";

        assertRefused(() -> doInTransaction(() -> classes.request(now(mary), now(klass))), refused);
        receiveRequestsFor(Duration.ofSeconds(-1));
        assertRefused(() -> doInTransaction(() -> classes.request(now(mary), now(klass))), refused);
    }

    private User independentWhoAsks() {
        var mary = independent("mary");
        receiveRequestsFor(Duration.ofHours(1));
        doInTransaction(() -> classes.request(now(mary), now(klass)));
        return mary;
    }

    private void receiveRequestsFor(Duration time) {
        doInTransaction(() -> now(klass).setReceiveRequestsUntil(clock.instant().plus(time)));
    }

    private Student learner(User user) {
        return Objects.requireNonNull(now(user).getStudent());
    }

    private @org.jspecify.annotations.Nullable Long klassOf(User user) {
        return inTransaction(() -> {
                    var of = learner(user).getKlass();
                    return java.util.Optional.ofNullable(of).map(SchoolClass::getId);
                })
                .orElse(null);
    }
}
