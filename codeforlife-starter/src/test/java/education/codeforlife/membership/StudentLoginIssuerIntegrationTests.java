package education.codeforlife.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import education.codeforlife.user.UserEvent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.event.ApplicationEvents;

class StudentLoginIssuerIntegrationTests extends MembershipTest {

    @Autowired
    private StudentLoginIssuer logins;

    @Autowired
    private PasswordEncoder encoder;

    @Test
    void studentsGetNewLoginsInBulk(ApplicationEvents events) {
        var ada = teacher("ada");
        school(ada);
        var klass = klass(ada);
        var old = List.of(student(klass, "Grace"), student(klass, "Alan"));

        var logins = inTransaction(() -> this.logins.reset(
                old.stream().map(StudentLogin::user).map(this::now).toList()));

        assertThat(logins)
                .extracting(StudentLogin::autoGenPassword)
                .doesNotContainAnyElementsOf(
                        old.stream().map(StudentLogin::autoGenPassword).toList());
        for (var login : logins) {
            assertThat(encoder.matches(login.password(), now(login.user()).getPassword()))
                    .isTrue();
        }
        assertThat(events.stream(UserEvent.PasswordChanged.class)).hasSize(2);
    }

    @Test
    void aTeacherMayChooseAStudentsPassword() {
        var ada = teacher("ada");
        school(ada);
        var grace = student(klass(ada), "Grace");

        var login = inTransaction(() -> logins.reset(now(grace.user()), "clever-zebra"));

        assertThat(login.password()).isEqualTo("clever-zebra");
        assertThat(login.autoGenPassword()).isNotEqualTo(grace.autoGenPassword());
    }

    @Test
    void onlyStudentsOfClassesHaveLoginLinks() {
        var mary = independent("mary");

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> inTransaction(() -> logins.reset(now(mary))));
    }
}
