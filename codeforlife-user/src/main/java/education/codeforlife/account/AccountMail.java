package education.codeforlife.account;

import education.codeforlife.api.Internal;

/**
 * The mails of the account endpoints, each of which is a campaign of the mail service.
 *
 * @since 0.1.0
 */
@Internal
public enum AccountMail {
    /** To a new user: a link that proves the address. */
    VERIFY_EMAIL_ADDRESS,
    /** To the parents of a new user below 13: the same link. */
    VERIFY_EMAIL_ADDRESS_BY_PARENT,
    /** To a user whose address was registered again: they have an account. */
    ALREADY_REGISTERED,
    /** To a user who forgot the password: a link to choose another. */
    RESET_PASSWORD,
    /** To the old address of a user who is about to change it. */
    EMAIL_ADDRESS_WILL_CHANGE,
    /** To the new address of such a user: a link that proves it. */
    VERIFY_NEW_EMAIL_ADDRESS,
    /** To a student who was released from the class: a link that proves the address. */
    VERIFY_RELEASED_STUDENT,
    /** To a teacher who is invited to a school: a link to answer. */
    INVITE_TEACHER,
    /** To those who invited a teacher who rejected. */
    TEACHER_INVITATION_REJECTED;

    /** Returns whether the caller of an endpoint types the address, or may type it. */
    public boolean isToTypedAddress() {
        return this != EMAIL_ADDRESS_WILL_CHANGE && this != TEACHER_INVITATION_REJECTED;
    }
}
