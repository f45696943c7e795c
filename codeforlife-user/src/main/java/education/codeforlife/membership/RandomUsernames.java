package education.codeforlife.membership;

import education.codeforlife.password.RandomText;

/** Random usernames of users without an e-mail address, who never see them. */
final class RandomUsernames {

    /** 120 bits, so that a collision does not happen. */
    private static final RandomText USERNAME = RandomText.of("0123456789abcdef", 30);

    private RandomUsernames() {}

    static String next() {
        return USERNAME.next();
    }
}
