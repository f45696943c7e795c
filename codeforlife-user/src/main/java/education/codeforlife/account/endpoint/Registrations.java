package education.codeforlife.account.endpoint;

import education.codeforlife.account.AccountMail;
import education.codeforlife.account.AccountRegistration;
import education.codeforlife.account.NewAccount;
import education.codeforlife.account.PasswordAssignment;
import education.codeforlife.api.Internal;
import education.codeforlife.error.ValidationException;
import education.codeforlife.mail.Contact;
import education.codeforlife.serializer.Sent;
import education.codeforlife.user.EmailAddress;
import education.codeforlife.user.Student;
import education.codeforlife.user.Teacher;
import education.codeforlife.user.User;
import education.codeforlife.user.UserRepository;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;

/**
 * Registers users, and does not reveal which addresses have an account: such a registration hashes a password and writes
 * to the database too, and the owner of the address gets a mail.
 *
 * @since 0.1.0
 */
@Internal
public final class Registrations {

    private static final int AGE_OF_CONSENT = 13;

    private final AccountRegistration accounts;
    private final PasswordAssignment passwords;
    private final UserRepository users;
    private final EntityManager entities;
    private final AccountMails mails;
    private final Clock clock;

    private Registrations(
            AccountRegistration accounts,
            PasswordAssignment passwords,
            UserRepository users,
            EntityManager entities,
            AccountMails mails,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.users = users;
        this.entities = entities;
        this.mails = mails;
        this.clock = clock;
    }

    /** Returns the registrations of users in the given entity manager. */
    public static Registrations of(
            AccountRegistration accounts,
            PasswordAssignment passwords,
            UserRepository users,
            EntityManager entities,
            AccountMails mails,
            Clock clock) {
        return new Registrations(accounts, passwords, users, entities, mails, clock);
    }

    void checkIndependent(Sent<NewUser.Independent> sent) {
        check(sent, "", sent.data().account(), User.of(new Student()));
        if (sent.data().dateOfBirth().isAfter(today())) {
            sent.reject("date_of_birth", "invalid", "Enter a valid date.");
        }
    }

    void checkTeacher(Sent<NewUser.TeacherForm> sent) {
        check(sent, "user.", sent.data().user().account(), User.of(new Teacher()));
    }

    private void check(Sent<?> sent, String path, NewAccount account, User draft) {
        EmailForm.check(sent, path + "email", account.email());
        passwords
                .violations(named(draft, account), account.password())
                .forEach(error -> sent.reject(path + "password", error.code(), error.message()));
    }

    void registerIndependent(NewUser.Independent form) {
        boolean young = Period.between(form.dateOfBirth(), today()).getYears() < AGE_OF_CONSENT;
        var mail = young ? AccountMail.VERIFY_EMAIL_ADDRESS_BY_PARENT : AccountMail.VERIFY_EMAIL_ADDRESS;
        register(form, accounts::registerIndependent)
                .ifPresentOrElse(user -> welcome(user, mail, form), () -> tellOwner(form, User.of(new Student())));
    }

    void registerTeacher(NewUser.Teacher form) {
        register(form, accounts::registerTeacher)
                .ifPresentOrElse(
                        user -> welcome(user, AccountMail.VERIFY_EMAIL_ADDRESS, form),
                        () -> tellOwner(form, User.of(new Teacher())));
    }

    /** Returns the new user; empty if the address has an account, which a concurrent request may have made. */
    private static Optional<User> register(NewUser form, Function<NewAccount, User> registration) {
        try {
            return Optional.of(registration.apply(form.account()));
        } catch (ValidationException refusal) {
            if (!Refusals.has(refusal, "email", "unique")) throw refusal;
            return Optional.empty();
        }
    }

    private void welcome(User user, AccountMail mail, NewUser form) {
        mails.verifyEmail(user, mail);
        if (!form.addToNewsletter()) return;
        mails.subscribe(Contact.of(user.getEmail())
                .with("first_name", user.getFirstName())
                .with("last_name", user.getLastName()));
    }

    /** Does the work of a registration, so that the answer takes as long. */
    private void tellOwner(NewUser form, User draft) {
        var account = form.account();
        passwords.choose(named(draft, account), account.password());
        users.findByEmail(account.email()).ifPresent(mails::alreadyRegistered);
        entities.createQuery("update User u set u.verified = u.verified where u.normalizedEmail = :email")
                .setParameter("email", EmailAddress.normalize(account.email()))
                .executeUpdate();
    }

    private static User named(User draft, NewAccount account) {
        draft.setFirstName(account.firstName());
        draft.setLastName(account.lastName());
        draft.setEmail(account.email());
        return draft;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
