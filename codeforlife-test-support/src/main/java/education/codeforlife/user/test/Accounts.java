package education.codeforlife.user.test;

import education.codeforlife.caller.Account;
import education.codeforlife.user.AuthFactorType;
import java.util.Set;

/** Shortens what most accounts have in common. */
final class Accounts {

    private Accounts() {}

    static Account plain(long id) {
        return new Account(id, Set.of(), Set.of(), false, null);
    }

    static Account withOtp(long id) {
        return new Account(id, Set.of(AuthFactorType.OTP), Set.of(), false, null);
    }

    static Account ofGoogle(long id, String subject) {
        return new Account(id, Set.of(), Set.of(), false, subject);
    }
}
