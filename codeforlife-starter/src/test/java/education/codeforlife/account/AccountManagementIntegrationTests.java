package education.codeforlife.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import education.codeforlife.user.User;
import education.codeforlife.user.UserEvent;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.event.ApplicationEvents;

class AccountManagementIntegrationTests extends AccountTest {

    @Autowired
    private AccountManagement accounts;

    @Autowired
    private PasswordEncoder encoder;

    @Test
    void aPasswordIsChanged(ApplicationEvents events) {
        var ada = teacher("ada");

        change(ada, user -> accounts.changePassword(user, "Corr3ct-battery-staple"));

        assertThat(encoder.matches("Corr3ct-battery-staple", now(ada).getPassword()))
                .isTrue();
        assertThat(events.stream(UserEvent.PasswordChanged.class))
                .containsExactly(new UserEvent.PasswordChanged(id(ada.getId())));
    }

    @Test
    void aPasswordAgainstTheRulesChangesNothing(ApplicationEvents events) {
        var ada = teacher("ada");

        assertRefused(
                () -> change(ada, user -> accounts.changePassword(user, "Sh0rt-")),
                "{password=[This password is too short. It must contain at least 10 characters.]}");

        assertThat(encoder.matches(PASSWORD, now(ada).getPassword())).isTrue();
        assertThat(events.stream(UserEvent.PasswordChanged.class)).isEmpty();
    }

    @Test
    void aNewEmailAddressIsTheUsernameAndNotVerified(ApplicationEvents events) {
        var ada = teacher("ada");
        change(ada, accounts::verifyEmail);
        assertThat(now(ada).isVerified()).isTrue();

        change(ada, user -> accounts.changeEmail(user, "countess@example.com"));

        assertThat(now(ada).getEmail()).isEqualTo("countess@example.com");
        assertThat(now(ada).getUsername()).isEqualTo("countess@example.com");
        assertThat(now(ada).isVerified()).isFalse();
        assertThat(events.stream(UserEvent.EmailVerified.class)).hasSize(1);
        assertThat(events.stream(UserEvent.EmailChanged.class))
                .containsExactly(
                        new UserEvent.EmailChanged(id(ada.getId()), "ada@example.com", "countess@example.com"));
    }

    @Test
    void emailAddressOfAnotherUserIsRejected() {
        var ada = teacher("ada");
        independent("mary");

        assertRefused(
                () -> change(ada, user -> accounts.changeEmail(user, "MARY@example.com")),
                "{email=[This value is already taken.]}");
    }

    @Test
    void emailAddressThatNoAccountMayHaveIsRejected() {
        var ada = teacher("ada");

        assertRefused(
                () -> change(ada, user -> accounts.changeEmail(user, "ada@example.com.")),
                "{email=[Enter a valid email address.]}");
    }

    @Test
    void theirOwnEmailAddressMayChangeItsCase() {
        var ada = teacher("ada");

        change(ada, user -> accounts.changeEmail(user, "Ada@example.com"));

        assertThat(now(ada).getEmail()).isEqualTo("Ada@example.com");
    }

    @Test
    void deactivatingAndReactivatingIsToldOnce(ApplicationEvents events) {
        var ada = teacher("ada");

        change(ada, accounts::deactivate);
        change(ada, accounts::deactivate);
        assertThat(now(ada).isActive()).isFalse();
        change(ada, accounts::reactivate);
        change(ada, accounts::reactivate);
        assertThat(now(ada).isActive()).isTrue();

        assertThat(events.stream(UserEvent.Deactivated.class))
                .containsExactly(new UserEvent.Deactivated(id(ada.getId())));
        assertThat(events.stream(UserEvent.Reactivated.class))
                .containsExactly(new UserEvent.Reactivated(id(ada.getId())));
    }

    @Test
    void aRowOfAnotherTransactionIsRefused() {
        var ada = teacher("ada");

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> doInTransaction(() -> accounts.deactivate(ada)));
        assertThat(now(ada).isActive()).isTrue();
    }

    private void change(User user, Consumer<User> change) {
        doInTransaction(() -> change.accept(now(user)));
    }
}
