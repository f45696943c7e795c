package education.codeforlife.account.autoconfigure;

import education.codeforlife.account.AccountMail;
import education.codeforlife.api.Internal;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Campaigns of the mail service, which have the texts of the account endpoints' mails. Required outside the local
 * environment if codeforlife.account.enabled is true.
 *
 * @param verifyEmailAddress Campaign to a new user, with a link that proves the address.
 * @param verifyEmailAddressByParent Campaign to the parents of a new user below 13, with the same link.
 * @param alreadyRegistered Campaign to a user whose address was registered again.
 * @param resetPassword Campaign to a user who forgot the password, with a link to choose another.
 * @param emailAddressWillChange Campaign to the old address of a user who is about to change it.
 * @param verifyNewEmailAddress Campaign to the new address of such a user, with a link that proves it.
 * @param verifyReleasedStudent Campaign to a student who was released from the class, with a link that proves the address.
 * @param inviteTeacher Campaign to a teacher who is invited to a school, with a link to answer.
 * @param teacherInvitationRejected Campaign to the teacher whose invitation was rejected.
 * @since 0.1.0
 */
@Internal
@ConfigurationProperties("codeforlife.account.mail")
public record AccountMailProperties(
        @Nullable Long verifyEmailAddress,
        @Nullable Long verifyEmailAddressByParent,
        @Nullable Long alreadyRegistered,
        @Nullable Long resetPassword,
        @Nullable Long emailAddressWillChange,
        @Nullable Long verifyNewEmailAddress,
        @Nullable Long verifyReleasedStudent,
        @Nullable Long inviteTeacher,
        @Nullable Long teacherInvitationRejected) {

    /** Returns the campaigns that are set. */
    Map<AccountMail, Long> ids() {
        var ids = new EnumMap<AccountMail, Long>(AccountMail.class);
        put(ids, AccountMail.VERIFY_EMAIL_ADDRESS, verifyEmailAddress);
        put(ids, AccountMail.VERIFY_EMAIL_ADDRESS_BY_PARENT, verifyEmailAddressByParent);
        put(ids, AccountMail.ALREADY_REGISTERED, alreadyRegistered);
        put(ids, AccountMail.RESET_PASSWORD, resetPassword);
        put(ids, AccountMail.EMAIL_ADDRESS_WILL_CHANGE, emailAddressWillChange);
        put(ids, AccountMail.VERIFY_NEW_EMAIL_ADDRESS, verifyNewEmailAddress);
        put(ids, AccountMail.VERIFY_RELEASED_STUDENT, verifyReleasedStudent);
        put(ids, AccountMail.INVITE_TEACHER, inviteTeacher);
        put(ids, AccountMail.TEACHER_INVITATION_REJECTED, teacherInvitationRejected);
        return ids;
    }

    private static void put(Map<AccountMail, Long> ids, AccountMail mail, @Nullable Long id) {
        if (id != null) ids.put(mail, id);
    }
}
