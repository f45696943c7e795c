package education.codeforlife.account.endpoint;

import education.codeforlife.serializer.Sent;
import education.codeforlife.user.EmailAddress;
import education.codeforlife.user.UserEmail;

/** The form of those who are known by nothing but an e-mail address. */
record EmailForm(@UserEmail String email) {

    /** Refuses an address that no account may have. */
    static void check(Sent<?> sent, String field, String email) {
        if (!EmailAddress.isValid(email)) sent.reject(field, "invalid", "Enter a valid email address.");
    }

    @Override
    public String toString() {
        return "EmailForm[…]";
    }
}
