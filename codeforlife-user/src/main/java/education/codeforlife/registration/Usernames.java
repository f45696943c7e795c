package education.codeforlife.registration;

import education.codeforlife.password.RandomText;

/** Names for users without e-mail address, who never see them. */
final class Usernames {

    /** 120 bits: that two are the same does not happen. */
    private static final RandomText USERNAME = RandomText.of("0123456789abcdef", 30);

    private Usernames() {}

    static String next() {
        return USERNAME.next();
    }
}
