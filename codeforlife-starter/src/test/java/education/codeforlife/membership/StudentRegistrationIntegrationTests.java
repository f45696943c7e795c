package education.codeforlife.membership;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.database.test.Queries;
import education.codeforlife.user.ClassEvent;
import education.codeforlife.user.Student;
import education.codeforlife.user.User;
import education.codeforlife.user.UserRepository;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.event.ApplicationEvents;

class StudentRegistrationIntegrationTests extends MembershipTest {

    @Autowired
    private UserRepository users;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private LoginLinkHasher links;

    @Autowired
    private Queries queries;

    @Autowired
    private StudentNameRegistry names;

    @Test
    void studentsAreCreatedWithRandomLogins(ApplicationEvents events) {
        var ada = teacher("ada");
        school(ada);
        var klass = klass(ada);

        var login = student(klass, "Grace");

        var grace = users.findStudents(Objects.requireNonNull(klass.getAccessCode()), "Grace")
                .get(0);
        assertThat(grace.getUsername()).matches("[0-9a-f]{30}");
        assertThat(grace.getEmail()).isEmpty();
        assertThat(login.password()).matches("[a-z]{6}");
        assertThat(encoder.matches(login.password(), grace.getPassword())).isTrue();
        assertThat(login.autoGenPassword()).hasSizeGreaterThanOrEqualTo(32);
        assertThat(links.matches(login.autoGenPassword(), loginId(grace))).isTrue();
        assertThat(links.matches(login.autoGenPassword() + "x", loginId(grace))).isFalse();
        assertThat(login.toString()).doesNotContain(login.password(), login.autoGenPassword());
        assertThat(events.stream(ClassEvent.Joined.class))
                .containsExactly(new ClassEvent.Joined(id(grace.getId()), id(klass.getId()), null));
    }

    @Test
    void aHundredStudentsNeedFewStatements() {
        var ada = teacher("ada");
        school(ada);
        var klass = klass(ada);
        var pupils = IntStream.range(0, 100)
                .mapToObj(i -> new NewStudent(klass, "Pupil " + i))
                .toList();

        // the lock, the names, two blocks of ids for each table, one batch for each table
        queries.during(() -> inTransaction(() -> students.register(pupils))).hasCountAtMost(8);

        assertThat(users.findAll()).hasSize(101);
    }

    @Test
    void namesDifferWithinAClassWhateverTheirCase() {
        var ada = teacher("ada");
        school(ada);
        var klass = klass(ada);
        var other = klass(ada);
        student(klass, "Grace");

        assertRefused(
                () -> inTransaction(() -> students.register(List.of(
                        new NewStudent(klass, "Alan"),
                        new NewStudent(klass, "gRACE"),
                        new NewStudent(other, "Grace"),
                        new NewStudent(klass, "ALAN")))),
                "[{}, {first_name=[This name already exists in the class. Please choose a different name.]}, {},"
                        + " {first_name=[This name already exists in the class. Please choose a different name.]}]");
        assertThat(users.count()).isEqualTo(2);
        assertThat(inTransaction(() -> names.taken(now(klass), List.of("GRACE", "Alan"))))
                .containsExactly("GRACE");
    }

    @Test
    void namesDifferWithinAClassInEachSpelling() {
        var ada = teacher("ada");
        school(ada);
        var klass = klass(ada);
        student(klass, "Zoë");
        student(klass, "Straße");
        student(klass, "İda");
        student(klass, "Ida");

        for (var name : List.of("ZOE\u0308", "strasse", "i\u0307da", "IDA")) {
            assertRefused(
                    () -> student(klass, name),
                    "[{first_name=[This name already exists in the class. Please choose a different name.]}]");
        }
        assertThat(users.findStudents(Objects.requireNonNull(klass.getAccessCode()), "Zoe\u0308"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " Ada", "Ada\u200B", "\u202EAda", "Ad\u00ADa", "Ada\u3164", "\uFF21da", "Ada\u00A0B"})
    void nameThatAReaderDoesNotSeeIsRejected(String name) {
        var ada = teacher("ada");
        school(ada);
        var klass = klass(ada);

        assertRefused(() -> student(klass, name), "[{first_name=[Enter a valid value.]}]");
    }

    @Test
    void aNameIsFreeAgainWhenItsStudentIsInactive() {
        var ada = teacher("ada");
        school(ada);
        var klass = klass(ada);
        var grace = student(klass, "Grace").user();
        doInTransaction(() -> now(grace).setActive(false));

        assertThat(student(klass, "Grace").user().getId()).isNotEqualTo(grace.getId());
    }

    private String loginId(User user) {
        return inTransaction(() -> {
            Student student = Objects.requireNonNull(now(user).getStudent());
            return Objects.requireNonNull(student.getLoginId());
        });
    }
}
