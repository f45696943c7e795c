package education.codeforlife.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import education.codeforlife.account.EmailAssignment;
import education.codeforlife.database.test.Queries;
import education.codeforlife.error.ValidationException;
import education.codeforlife.user.ClassEvent;
import education.codeforlife.user.SchoolClass;
import education.codeforlife.user.SchoolEvent;
import education.codeforlife.user.User;
import education.codeforlife.user.UserEvent;
import education.codeforlife.user.UserRepository;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;

/** A hundred students at once cost as many statements as a few, and each refusal stands at its row. */
class BulkMembershipIntegrationTests extends MembershipTest {

    private static final int MANY = 100;
    private static final int MOST = 12;
    private static final String TAKEN =
            "{first_name=[This name already exists in the class. Please choose a different name.]}";

    @Autowired
    private Queries queries;

    @Autowired
    private UserRepository users;

    @Autowired
    private StudentLoginIssuer logins;

    @Autowired
    private StudentNameRegistry names;

    @Autowired
    private EmailAssignment emails;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private User ada = new User();
    private SchoolClass klass = new SchoolClass();
    private SchoolClass other = new SchoolClass();

    @BeforeEach
    void twoClasses() {
        ada = teacher("ada");
        school(ada);
        klass = klass(ada);
        other = klass(ada);
    }

    private List<Long> pupils(String... firstNames) {
        var pupils =
                Stream.of(firstNames).map(name -> new NewStudent(klass, name)).toList();
        return inTransaction(() -> students.register(pupils)).stream()
                .map(login -> id(login.user().getId()))
                .toList();
    }

    private List<Long> many() {
        return pupils(IntStream.range(0, MANY).mapToObj(i -> "Pupil " + i).toArray(String[]::new));
    }

    private User user(long id) {
        return users.findById(id).orElseThrow();
    }

    private List<StudentMove> moves(List<Long> ids) {
        return users.findAllById(ids).stream()
                .map(user -> new StudentMove(user, now(other), user.getFirstName() + "!"))
                .toList();
    }

    private List<StudentRelease> releases(List<Long> ids) {
        return users.findAllById(ids).stream()
                .map(user -> new StudentRelease(user, user.getId() + "@example.com"))
                .toList();
    }

    @Test
    void manyStudentsMoveByFewStatements(ApplicationEvents events) {
        var ids = many();

        queries.during(() -> doInTransaction(() -> classes.move(moves(ids)))).hasCountAtMost(MOST);

        assertThat(users.findAllById(ids)).allMatch(user -> user.getFirstName().endsWith("!"));
        assertThat(events.stream(ClassEvent.Left.class))
                .hasSize(MANY)
                .contains(new ClassEvent.Left(ids.get(7), id(klass.getId()), id(other.getId())));
        assertThat(events.stream(ClassEvent.Joined.class))
                .contains(new ClassEvent.Joined(ids.get(7), id(other.getId()), id(klass.getId())));
    }

    @Test
    void manyStudentsAreReleasedByFewStatements(ApplicationEvents events) {
        var ids = many();

        queries.during(() -> doInTransaction(() -> classes.release(releases(ids))))
                .hasCountAtMost(MOST);

        var addresses = ids.stream().map(id -> id + "@EXAMPLE.com").toList();
        queries.during(() -> assertThat(users.findByEmails(addresses)).hasSize(MANY))
                .hasCount(1);
        assertThat(users.findByEmails(List.of("nobody@example.com", "no address")))
                .isEmpty();
        assertThat(events.stream(UserEvent.EmailChanged.class))
                .hasSize(MANY)
                .contains(new UserEvent.EmailChanged(ids.get(7), "", ids.get(7) + "@example.com"));
    }

    @Test
    void manyLoginsAreResetByFewStatements(ApplicationEvents events) {
        var ids = many();

        queries.during(() -> inTransaction(() -> logins.reset(users.findAllById(ids))))
                .hasCountAtMost(MOST);

        assertThat(events.stream(UserEvent.PasswordChanged.class)).hasSize(MANY);
        assertThat(jdbc.sql("select count(*) from codeforlife.users where session_epoch = 1")
                        .query(Integer.class)
                        .single())
                .as("users whose sessions ended")
                .isEqualTo(MANY);
    }

    @Test
    void namesAreRefusedAtTheirRows() {
        pupils("Grace");
        doInTransaction(() -> students.register(List.of(new NewStudent(now(other), "Alan"))));
        var ids = pupils("Ida", "Mary", "Rosa");

        assertRefused(
                () -> doInTransaction(() -> classes.move(List.of(
                        new StudentMove(user(ids.get(0)), now(other), "ALAN"),
                        new StudentMove(user(ids.get(1)), now(other), "Mary"),
                        new StudentMove(user(ids.get(2)), now(other), "mary")))),
                "[" + TAKEN + ", {}, " + TAKEN + "]");
        assertThat(users.findStudents(other.getAccessCode(), "Mary")).isEmpty();
    }

    @Test
    void studentsMayTakeTheNamesOfOneAnotherInTheirClassInAnyCase(ApplicationEvents events) {
        var ids = pupils("Ida", "Mary");

        doInTransaction(() -> classes.move(List.of(
                new StudentMove(user(ids.get(0)), now(klass), "mary"),
                new StudentMove(user(ids.get(1)), now(klass), "IDA"))));

        assertThat(user(ids.get(0)).getFirstName()).isEqualTo("mary");
        assertThat(events.stream(ClassEvent.Left.class)).isEmpty();
    }

    @Test
    void classOfAnotherSchoolIsRefusedAtItsRow() {
        var mary = teacher("mary");
        school(mary);
        var elsewhere = klass(mary);
        var ids = pupils("Ida", "Rosa");

        assertRefused(
                () -> doInTransaction(() -> classes.move(List.of(
                        new StudentMove(user(ids.get(0)), now(elsewhere), "Ida"),
                        new StudentMove(user(ids.get(1)), now(other), "\u200B")))),
                "[{klass=[The class is not in the school of the student.]}, {first_name=[Enter a valid value.]}]");
    }

    @Test
    void addressesAreRefusedAtTheirRows() {
        var ids = pupils("Ida", "Mary", "Rosa", "Zoe");

        assertRefused(
                () -> doInTransaction(() -> classes.release(List.of(
                        new StudentRelease(user(ids.get(0)), "ADA@example.com"),
                        new StudentRelease(user(ids.get(1)), "new@example.com"),
                        new StudentRelease(user(ids.get(2)), "NEW@example.com"),
                        new StudentRelease(user(ids.get(3)), "none")))),
                "[{email=[This value is already taken.]}, {}, {email=[This value is already taken.]},"
                        + " {email=[Enter a valid email address.]}]");
    }

    @Test
    void requestsForTheSameAddressesInAnyOrderWaitForOneAnother() {
        var ids = many();
        var first = ids.subList(0, MANY / 2);
        var second = ids.subList(MANY / 2, MANY);

        var released = Stream.of(
                        CompletableFuture.supplyAsync(() -> isReleased(first, false)),
                        CompletableFuture.supplyAsync(() -> isReleased(second, true)))
                .map(CompletableFuture::join)
                .toList();

        assertThat(released).containsExactlyInAnyOrder(true, false);
    }

    /** Returns whether it was done; fails unless each row is refused in its field. */
    private boolean isReleased(List<Long> ids, boolean reversed) {
        try {
            doInTransaction(() -> classes.release(IntStream.range(0, ids.size())
                    .mapToObj(i -> new StudentRelease(
                            user(ids.get(i)), "r" + (reversed ? ids.size() - 1 - i : i) + "@example.com"))
                    .toList()));
            return true;
        } catch (ValidationException e) {
            assertThat(e.toJson().toString()).startsWith("[{email=[This value is already taken.]}, {email=");
            return false;
        }
    }

    @Test
    void takenNamesAreReportedForSeveralClassesByOneQuery() {
        var ids = pupils("Ida", "Mary");
        doInTransaction(() -> students.register(List.of(new NewStudent(now(other), "Alan"))));
        var asked = List.of(
                new NewStudent(klass, "IDA"),
                new NewStudent(other, "Ida"),
                new NewStudent(other, "alan"),
                new NewStudent(klass, "Mary"));

        queries.during(() -> assertThat(names.taken(asked, List.of()))
                        .containsExactlyInAnyOrder(asked.get(0), asked.get(2), asked.get(3)))
                .hasCount(1);
        assertThat(names.taken(asked, List.of(user(ids.get(0))))).containsExactlyInAnyOrder(asked.get(2), asked.get(3));
        assertThat(names.taken(List.of(), List.of())).isEmpty();
    }

    @Test
    void takenAddressesAreReportedByOneQuery() {
        var mary = teacher("mary");
        var asked = List.of("ADA@example.com", "mary@example.com", "free@example.com", "not an address", "");

        queries.during(() -> assertThat(emails.taken(asked))
                        .containsExactlyInAnyOrder("ADA@example.com", "mary@example.com"))
                .hasCount(1);
        assertThat(emails.taken(asked, List.of(mary))).containsExactly("ADA@example.com");
        assertThat(emails.taken(List.of())).isEqualTo(Set.of());
    }

    @Test
    void allClassesAreHandedOverSoThatTheirTeacherCanLeave(ApplicationEvents events) {
        var mary = teacher("mary");
        doInTransaction(() -> schools.join(now(mary), now(ada).getTeacher().getSchool()));
        doInTransaction(() -> schools.setAdmin(now(mary), true));

        var handedOver = inTransaction(() -> {
            var all = classes.transferAll(now(ada), now(mary));
            schools.leave(now(ada));
            return all;
        });

        assertThat(handedOver).extracting(SchoolClass::getId).containsExactly(klass.getId(), other.getId());
        assertThat(events.stream(ClassEvent.Transferred.class)).hasSize(2);
        assertThat(events.stream(SchoolEvent.AdminRightsChanged.class)
                        .filter(event -> event.userId() == id(ada.getId())))
                .extracting(SchoolEvent.AdminRightsChanged::before, SchoolEvent.AdminRightsChanged::after)
                .containsExactly(tuple(false, true), tuple(true, false));
    }

    @Test
    void addressOfAnIndependentWhoJoinsIsInTheEvent(ApplicationEvents events) {
        var mary = independent("mary");
        doInTransaction(() -> now(klass).setReceiveRequestsUntil(clock.instant().plus(Duration.ofHours(1))));
        doInTransaction(() -> now(other).setReceiveRequestsUntil(clock.instant().plus(Duration.ofHours(1))));
        doInTransaction(() -> classes.request(now(mary), now(other)));
        doInTransaction(() -> classes.request(now(mary), now(klass)));
        doInTransaction(() -> classes.acceptRequest(now(mary), "Mary"));

        long id = id(mary.getId());
        assertThat(events.stream(ClassEvent.JoinRequestWithdrawn.class))
                .containsExactly(new ClassEvent.JoinRequestWithdrawn(id, id(other.getId())));
        assertThat(events.stream(ClassEvent.Joined.class))
                .containsExactly(new ClassEvent.Joined(id, id(klass.getId()), null));
        assertThat(events.stream(UserEvent.EmailChanged.class))
                .containsExactly(new UserEvent.EmailChanged(id, "mary@example.com", ""));
    }
}
