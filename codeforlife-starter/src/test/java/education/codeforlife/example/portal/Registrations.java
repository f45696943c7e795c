package education.codeforlife.example.portal;

import education.codeforlife.account.AccountRegistration;
import education.codeforlife.account.LinkPurpose;
import education.codeforlife.account.LinkTokens;
import education.codeforlife.account.NewAccount;
import education.codeforlife.error.ValidationException;
import education.codeforlife.mail.Mail;
import education.codeforlife.mail.Mailer;
import education.codeforlife.request.Links;
import education.codeforlife.serializer.Untrimmed;
import education.codeforlife.user.FirstName;
import education.codeforlife.user.LastName;
import education.codeforlife.user.User;
import education.codeforlife.user.UserEmail;
import education.codeforlife.user.UserRepository;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Registers people, and mails the links that prove an address or allow to choose a new password. */
@Component
record Registrations(
        AccountRegistration registration, UserRepository users, Mailer mailer, LinkTokens tokens, Links links) {

    static final LinkPurpose VERIFY_EMAIL =
            LinkPurpose.of("portal_verify_email", Duration.ofDays(1), User::getEmail, User::isVerified);
    static final LinkPurpose RESET_PASSWORD =
            LinkPurpose.of("portal_reset_password", Duration.ofHours(1), User::getPassword, User::getEmail);
    static final long VERIFY_CAMPAIGN = 1;
    static final long RESET_CAMPAIGN = 2;
    static final long KNOWN_CAMPAIGN = 3;

    record Person(
            @FirstName String firstName,
            @LastName String lastName,
            @UserEmail String email,
            @NotNull @Untrimmed String password) {}

    void registerTeacher(Person person) {
        register(person, registration::registerTeacher);
    }

    void registerIndependent(Person person) {
        register(person, registration::registerIndependent);
    }

    /** The owner of an address that has an account gets a mail, and the caller the same answer. */
    private void register(Person person, Function<NewAccount, User> registration) {
        var account = new NewAccount(person.firstName(), person.lastName(), person.email(), person.password());
        users.findByEmail(person.email())
                .ifPresentOrElse(this::sendKnown, () -> sendVerification(registration.apply(account)));
    }

    private void sendKnown(User user) {
        mailer.send(Mail.campaign(KNOWN_CAMPAIGN).to(user.getEmail()));
    }

    void sendVerification(User user) {
        var link = links.toAction("users", id(user), "verify-email-address", tokens.issue(VERIFY_EMAIL, user));
        mailer.send(Mail.campaign(VERIFY_CAMPAIGN).to(user.getEmail()).with("link", link.toString()));
    }

    void sendReset(User user) {
        var link = links.toSite("reset-password", kind(user), id(user), tokens.issue(RESET_PASSWORD, user));
        mailer.send(Mail.campaign(RESET_CAMPAIGN).to(user.getEmail()).with("link", link.toString()));
    }

    URI loginPage(User user) {
        return links.toSite("login", kind(user));
    }

    /** @throws ValidationException if the link was used, is expired, or was another one */
    void requireToken(LinkPurpose purpose, User user, String token) {
        if (tokens.matches(purpose, user, token)) return;
        throw ValidationException.ofField("token", "does_not_match", "Does not match the given user.");
    }

    private static String kind(User user) {
        return user.getTeacher() == null ? "independent" : "teacher";
    }

    private static long id(User user) {
        return Objects.requireNonNull(user.getId());
    }
}
