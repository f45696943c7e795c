package education.codeforlife.example.portal.user;

import education.codeforlife.account.AccountRegistration;
import education.codeforlife.account.NewAccount;
import education.codeforlife.example.portal.Verifications;
import education.codeforlife.user.User;
import education.codeforlife.user.UserRepository;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Registers users. The owner of an address that has an account gets a mail, and the caller the same answer. */
@Component
record Registrations(AccountRegistration registration, UserRepository users, Verifications verifications) {

    void registerIndependent(NewAccount account) {
        register(account, registration::registerIndependent);
    }

    void registerTeacher(NewAccount account) {
        register(account, registration::registerTeacher);
    }

    private void register(NewAccount account, Function<NewAccount, User> registration) {
        users.findByEmail(account.email())
                .ifPresentOrElse(
                        verifications::sendKnown,
                        () -> verifications.sendVerification(registration.apply(account)));
    }
}
