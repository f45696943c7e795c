package education.codeforlife.account.endpoint;

import education.codeforlife.account.AccountManagement;
import education.codeforlife.account.AccountRegistration;
import education.codeforlife.account.NewAccount;
import education.codeforlife.account.endpoint.InvitationWrites.Acceptance;
import education.codeforlife.account.endpoint.InvitationWrites.NewTeacher;
import education.codeforlife.api.Internal;
import education.codeforlife.error.ApiException;
import education.codeforlife.mail.Contact;
import education.codeforlife.mail.Mailer;
import education.codeforlife.membership.SchoolMembership;
import education.codeforlife.serializer.Row;
import education.codeforlife.user.TeacherInvitation;
import education.codeforlife.user.User;
import education.codeforlife.user.UserRepository;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Objects;
import org.springframework.http.HttpStatus;

/**
 * Lets invited teachers join, with the account that the invited address has, or with a new one.
 *
 * @since 0.1.0
 */
public final class InvitationAcceptance {

    private final EntityManager entities;
    private final UserRepository users;
    private final AccountRegistration registration;
    private final AccountManagement accounts;
    private final SchoolMembership schools;
    private final Mailer mailer;

    private InvitationAcceptance(
            EntityManager entities,
            UserRepository users,
            AccountRegistration registration,
            AccountManagement accounts,
            SchoolMembership schools,
            Mailer mailer) {
        this.entities = entities;
        this.users = users;
        this.registration = registration;
        this.accounts = accounts;
        this.schools = schools;
        this.mailer = mailer;
    }

    /** Returns the acceptance of invitations of the given entity manager. */
    @Internal
    public static InvitationAcceptance of(
            EntityManager entities,
            UserRepository users,
            AccountRegistration registration,
            AccountManagement accounts,
            SchoolMembership schools,
            Mailer mailer) {
        return new InvitationAcceptance(entities, users, registration, accounts, schools, mailer);
    }

    /** @throws ApiException 404, 409, 400 */
    void accept(Row<TeacherInvitation, Acceptance> row) {
        var invitation = row.entity();
        var known = users.findByEmail(invitation.getEmail());
        var teacher = known.isPresent() ? free(known.get()) : register(row);
        schools.join(teacher, Objects.requireNonNull(invitation.getSchool()));
        if (invitation.isAdmin()) schools.setAdmin(teacher, true);
    }

    /**
     * An account whose address is not proved may be that of an attacker, who would get into the school by the invitation of the
     * address's owner. Another request that changes the school of the teacher waits; so the school is read when the user is
     * locked.
     */
    private User free(User user) {
        entities.lock(user, LockModeType.PESSIMISTIC_WRITE);
        var teacher = user.getTeacher();
        if (teacher == null) throw conflict("not_teacher", "The account with this address is not one of a teacher.");
        if (!user.isVerified()) throw conflict("not_verified", "The address of the account is not verified yet.");
        entities.refresh(teacher);
        if (teacher.getSchool() != null) throw conflict("already_in_school", "The teacher is already in a school.");
        return user;
    }

    private static ApiException conflict(String code, String message) {
        return ApiException.refuse(HttpStatus.CONFLICT, code, message);
    }

    /** The token proves the address. */
    private User register(Row<TeacherInvitation, Acceptance> row) {
        if (!row.has("user")) throw ApiException.notFound("User");
        var data = row.data().user();
        var email = row.entity().getEmail();
        var teacher =
                registration.registerTeacher(new NewAccount(data.firstName(), data.lastName(), email, data.password()));
        accounts.verifyEmail(teacher);
        if (Boolean.TRUE.equals(data.addToNewsletter())) mailer.addContact(contact(data, email));
        return teacher;
    }

    private static Contact contact(NewTeacher data, String email) {
        return Contact.of(email).with("first_name", data.firstName()).with("last_name", data.lastName());
    }
}
