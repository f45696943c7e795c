package education.codeforlife.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import education.codeforlife.error.ValidationException;
import education.codeforlife.user.UserEvent;
import education.codeforlife.user.UserRepository;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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

    @ParameterizedTest
    @CsvSource({"straße, STRASSE", "zoë, zoe\u0308", "İda, i\u0307da", "ΟΔΥΣΣΕΥΣ, οδυσσευς", "ꭰ, Ꭰ"})
    void emailAddressInAnotherSpellingIsTaken(String name, String spelling) {
        var ada = teacher(name);

        assertRefused(() -> independent(spelling), "{email=[This value is already taken.]}");
        assertThat(users.findByEmail(spelling + "@EXAMPLE.com"))
                .get()
                .satisfies(user -> assertThat(user.getEmail()).isEqualTo(now(ada).getEmail()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada",
                "ada@example.com.",
                "ada@example\u3002com",
                "\uFF41da@example.com",
                "ada\u200B@example.com",
                "ad\u00ADa@example.com",
                "ada\uFE0F@example.com",
                "ada\u00A0@example.com",
                " ada@example.com"
            })
    void emailAddressThatNoAccountMayHaveIsRejected(String email) {
        assertRefused(
                () -> inTransaction(
                        () -> registration.registerTeacher(new NewAccount("Ada", "Byron", email, PASSWORD))),
                "{email=[Enter a valid email address.]}");
        assertThat(users.findByEmail(email)).isEmpty();
    }

    @Test
    void ofConcurrentRegistrationsOfOneEmailAddressOneSucceeds() {
        var spellings = List.of("straße", "STRASSE", "Straße", "strasse", "STRAẞE", "Strasse");

        var errors = spellings.stream()
                .parallel()
                .map(spelling -> catchThrowable(() -> teacher(spelling)))
                .filter(Objects::nonNull)
                .toList();

        assertThat(errors)
                .hasSize(spellings.size() - 1)
                .allSatisfy(error -> assertThat(error)
                        .isInstanceOfSatisfying(
                                ValidationException.class,
                                refusal -> assertThat(refusal.toJson())
                                        .hasToString("{email=[This value is already taken.]}")));
        assertThat(users.count()).isEqualTo(1);
    }

    @Test
    void longestEmailAddressIsStored() {
        var email = "a".repeat(254 - "@example.com".length()) + "@example.com";

        inTransaction(() -> registration.registerTeacher(new NewAccount("Ada", "Byron", email, PASSWORD)));

        assertThat(users.findByEmail(email))
                .get()
                .satisfies(user -> assertThat(user.getUsername()).isEqualTo(email));
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
    void registrationIsRolledBackWithTheCallersTransaction() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> doInTransaction(() -> {
                    registration.registerTeacher(new NewAccount("Ada", "Byron", "ada@example.com", PASSWORD));
                    throw new IllegalStateException();
                }));
        assertThat(users.count()).isZero();
    }
}
