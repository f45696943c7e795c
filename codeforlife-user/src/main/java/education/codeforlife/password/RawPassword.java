package education.codeforlife.password;

import education.codeforlife.wire.WireText;

/** Checks whether a password can be hashed. A password is never trimmed or altered, so others are refused. */
final class RawPassword {

    /** In code points. Users do not type more; hashing megabytes would be a gift to attackers. */
    static final int MAX_LENGTH = 4096;

    private RawPassword() {}

    static boolean isHashable(String password) {
        return isShort(password) && isText(password);
    }

    static boolean isShort(String password) {
        return password.codePointCount(0, password.length()) <= MAX_LENGTH;
    }

    /**
     * NUL and halves of surrogate pairs are not text: PBKDF2 takes {@code "a"} and {@code "a\0"} for the same, and all
     * halves become the same question mark in UTF-8.
     */
    static boolean isText(String password) {
        return WireText.isStorable(password);
    }
}
