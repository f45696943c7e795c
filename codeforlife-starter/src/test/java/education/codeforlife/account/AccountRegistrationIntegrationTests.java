package education.codeforlife.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import education.codeforlife.user.UserEvent;
import education.codeforlife.user.UserRepository;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.transaction.IllegalTransactionStateException;

class AccountRegistrationIntegrationTests extends AccountTest {

    @Autowired
    private UserRepository users;

    @Autowired
    private PasswordEncoder encoder;

    @Test
    void aTeacherIsCreatedWithTheEmailAddressAsUsername(ApplicationEvents events) {
        var ada = teacher("ada");

        var stored = users.findByEmail("ADA@example.com").orElseThrow();
        assertThat(stored.getTeacher()).isNotNull();
        assertThat(stored.getUsername()).isEqualTo("ada@example.com");
        assertThat(stored.isVerified()).isFalse();
        assertThat(encoder.matches(PASSWORD, stored.getPassword())).isTrue();
        assertThat(events.stream(UserEvent.Created.class)).containsExactly(new UserEvent.Created(id(ada.getId())));
    }

    @Test
    void anIndependentIsALearnerWithoutClass() {
        var stored = now(independent("mary"));

        assertThat(inTransaction(() -> now(stored).getStudent())).isNotNull();
        assertThat(stored.getTeacher()).isNull();
        assertThat(inTransaction(
                        () -> Objects.requireNonNull(now(stored).getStudent()).getKlass()))
                .isNull();
    }

    @Test
    void emailAddressOfAnInactiveUserIsRejected() {
        var ada = teacher("ada");
        doInTransaction(() -> now(ada).setActive(false));

        assertRefused(() -> teacher("ADA"), "{email=[This value is already taken.]}");
    }

    @Test
    void aPasswordKeepsTheRulesOfItsKindOfUser() {
        assertRefused(
                () -> inTransaction(() ->
                        registration.registerTeacher(new NewAccount("Ada", "Byron", "ada@example.com", "Passw0rt-"))),
                "{password=[This password is too short. It must contain at least 10 characters.]}");
        assertThat(users.count()).isZero();
    }

    @Test
    void withoutATransactionNothingIsDone() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() ->
                        registration.registerTeacher(new NewAccount("Ada", "Byron", "ada@example.com", PASSWORD)));
        assertThat(users.count()).isZero();
    }

    @Test
    void whatIsUndoneByTheCallerIsUndone() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> doInTransaction(() -> {
                    registration.registerTeacher(new NewAccount("Ada", "Byron", "ada@example.com", PASSWORD));
                    throw new IllegalStateException();
                }));
        assertThat(users.count()).isZero();
    }
}
