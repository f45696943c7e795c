package education.codeforlife.membership;

import education.codeforlife.account.AccountManagement;
import education.codeforlife.account.AccountRegistration;
import education.codeforlife.account.NewAccount;
import education.codeforlife.api.Internal;
import education.codeforlife.encryption.KeyedHash;
import education.codeforlife.error.ApiException;
import education.codeforlife.password.RandomText;
import education.codeforlife.user.EmailAddress;
import education.codeforlife.user.School;
import education.codeforlife.user.TeacherInvitation;
import education.codeforlife.user.User;
import education.codeforlife.user.UserRepository;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The invitations of teachers to a school. Who has the token of an invitation may accept it; the token is known to its
 * mail only, and the table has a keyed hash of it.
 *
 * <p>Works in the transaction of its caller, on rows that it loaded.
 *
 * @since 0.1.0
 */
public final class TeacherInvitations {

    /** The time for which an invitation can be accepted. */
    public static final Duration LIFETIME = Duration.ofDays(30);

    private static final String CONTEXT = "teacher_invitations.token";

    private final EntityManager entities;
    private final UserRepository users;
    private final AccountRegistration registration;
    private final AccountManagement accounts;
    private final SchoolMembership schools;
    private final KeyedHash hash;
    private final Clock clock;

    private TeacherInvitations(
            EntityManager entities,
            UserRepository users,
            AccountRegistration registration,
            AccountManagement accounts,
            SchoolMembership schools,
            KeyedHash hash,
            Clock clock) {
        this.entities = entities;
        this.users = users;
        this.registration = registration;
        this.accounts = accounts;
        this.schools = schools;
        this.hash = hash;
        this.clock = clock;
    }

    /** Returns the invitations of the given entity manager. */
    @Internal
    public static TeacherInvitations of(
            EntityManager entities,
            UserRepository users,
            AccountRegistration registration,
            AccountManagement accounts,
            SchoolMembership schools,
            KeyedHash hash,
            Clock clock) {
        return new TeacherInvitations(entities, users, registration, accounts, schools, hash, clock);
    }

    /** Says which school a new invitation is to, and by whom; it cannot be accepted before it is renewed. */
    public void assign(TeacherInvitation invitation, long schoolId, long inviterId) {
        invitation.send(entities.getReference(School.class, schoolId), entities.getReference(User.class, inviterId));
    }

    /**
     * Begins the lifetime of an invitation, with another token.
     *
     * @return the token, for a mail to the teacher
     */
    public String renew(TeacherInvitation invitation) {
        var token = RandomText.LINK_SECRET.next();
        invitation.setToken(hash.hash(token, CONTEXT));
        invitation.setExpiresAt(clock.instant().plus(LIFETIME));
        return token;
    }

    /** Returns whether the token is that of the invitation, expired or not. */
    public boolean hasToken(TeacherInvitation invitation, String token) {
        return hash.matches(token, invitation.getToken(), CONTEXT);
    }

    /**
     * Lets the invited teacher join the school, with the account that the address has, or with a new one, whose address the
     * token proves. The invitation itself is left to the caller to delete.
     *
     * @param data of a new account with the address of the invitation; {@code null} if the teacher says to have one
     * @return the account if it is new
     * @throws ApiException 410 after the lifetime; 404 without an account and data of one; 409 if the account is not that of
     *     a teacher, is not verified, or teaches at a school
     */
    public Optional<User> accept(TeacherInvitation invitation, @Nullable NewAccount data) {
        if (!clock.instant().isBefore(invitation.getExpiresAt())) {
            throw ApiException.refuse(HttpStatus.GONE, "expired", "The invitation has expired.");
        }
        var known = users.findByEmail(invitation.getEmail());
        var teacher = known.isPresent() ? free(known.get()) : register(invitation, data);
        schools.join(teacher, Objects.requireNonNull(invitation.getSchool()));
        if (invitation.isAdmin()) schools.setAdmin(teacher, true);
        return known.isPresent() ? Optional.empty() : Optional.of(teacher);
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

    private User register(TeacherInvitation invitation, @Nullable NewAccount data) {
        if (data == null) throw ApiException.notFound("User");
        if (!EmailAddress.normalize(data.email()).equals(EmailAddress.normalize(invitation.getEmail()))) {
            throw new IllegalArgumentException("Another address than that of the invitation");
        }
        var teacher = registration.registerTeacher(data);
        accounts.verifyEmail(teacher);
        return teacher;
    }
}
