package education.codeforlife.account.endpoint;

import static java.util.stream.Collectors.toSet;

import education.codeforlife.account.AccountMail;
import education.codeforlife.account.MailThrottle;
import education.codeforlife.account.endpoint.StudentWrites.NewStudentWrite;
import education.codeforlife.account.endpoint.StudentWrites.Release;
import education.codeforlife.account.endpoint.StudentWrites.Reset;
import education.codeforlife.account.endpoint.StudentWrites.Transfer;
import education.codeforlife.api.Internal;
import education.codeforlife.error.ApiException;
import education.codeforlife.membership.ClassMembership;
import education.codeforlife.membership.NewStudent;
import education.codeforlife.membership.StudentLogin;
import education.codeforlife.membership.StudentLoginIssuer;
import education.codeforlife.membership.StudentMove;
import education.codeforlife.membership.StudentRegistration;
import education.codeforlife.membership.StudentRelease;
import education.codeforlife.membership.StudentReset;
import education.codeforlife.privacy.Anonymisation;
import education.codeforlife.serializer.Batch;
import education.codeforlife.serializer.BulkBody;
import education.codeforlife.serializer.Row;
import education.codeforlife.user.User;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * The changes that the endpoints of students make, each to a whole list by a constant number of statements.
 *
 * @since 0.1.0
 */
public final class StudentChanges {

    private static final String FIRST_NAME = "user.first_name";

    private final StudentRegistration registration;
    private final StudentLoginIssuer logins;
    private final ClassMembership classes;
    private final Anonymisation anonymisation;
    private final AccountMails mails;
    private final MailThrottle throttle;

    private StudentChanges(
            StudentRegistration registration,
            StudentLoginIssuer logins,
            ClassMembership classes,
            Anonymisation anonymisation,
            AccountMails mails,
            MailThrottle throttle) {
        this.registration = registration;
        this.logins = logins;
        this.classes = classes;
        this.anonymisation = anonymisation;
        this.mails = mails;
        this.throttle = throttle;
    }

    /** Returns the changes that the given services make. */
    @Internal
    public static StudentChanges of(
            StudentRegistration registration,
            StudentLoginIssuer logins,
            ClassMembership classes,
            Anonymisation anonymisation,
            AccountMails mails,
            MailThrottle throttle) {
        return new StudentChanges(registration, logins, classes, anonymisation, mails, throttle);
    }

    void create(Batch<User, NewStudentWrite> batch) {
        var made = registration.register(
                batch.rows().stream().map(StudentChanges::student).toList());
        batch.made(made, StudentLogin::user);
    }

    private static NewStudent student(Row<User, NewStudentWrite> row) {
        return new NewStudent(row.data().klass().get(), row.data().user().firstName());
    }

    /**
     * Runs the work of an action that mails each student of the body.
     *
     * @throws ApiException 429 if too much was mailed, and what the work throws
     */
    <R> R mailing(BulkBody<?> body, Supplier<R> work) {
        body.receive();
        return throttle.send(Math.max(1, body.size()), work);
    }

    void release(Batch<User, Release> batch) {
        if (isAnyNameBlank(batch)) return;
        classes.release(batch.rows().stream()
                .map(row -> new StudentRelease(row.entity(), row.data().user().email()))
                .toList());
        for (var row : batch) {
            if (row.has(FIRST_NAME)) row.entity().setFirstName(row.data().user().firstName());
        }
        batch.entities().forEach(student -> mails.verifyEmail(student, AccountMail.VERIFY_RELEASED_STUDENT));
    }

    private static boolean isAnyNameBlank(Batch<User, Release> batch) {
        var blank = batch.rows().stream()
                .filter(row -> row.has(FIRST_NAME))
                .filter(row -> row.data().user().firstName().isEmpty())
                .toList();
        blank.forEach(row -> row.reject(FIRST_NAME, "blank", "This field may not be blank."));
        return !blank.isEmpty();
    }

    void transfer(Batch<User, Transfer> batch) {
        classes.move(batch.rows().stream().map(StudentChanges::move).toList());
    }

    private static StudentMove move(Row<User, Transfer> row) {
        var name = row.has(FIRST_NAME)
                ? row.data().user().firstName()
                : row.entity().getFirstName();
        return new StudentMove(row.entity(), row.data().klass().get(), name);
    }

    void reset(Batch<User, Reset> batch) {
        var made =
                logins.resetAll(batch.rows().stream().map(StudentChanges::reset).toList());
        batch.made(made, StudentLogin::user);
    }

    private static StudentReset reset(Row<User, Reset> row) {
        var chosen = row.has("user.password") ? row.data().user().password() : null;
        return new StudentReset(row.entity(), chosen);
    }

    void anonymise(List<User> students) {
        anonymisation.anonymiseAll(
                students.stream().map(User::getId).filter(Objects::nonNull).collect(toSet()));
    }
}
