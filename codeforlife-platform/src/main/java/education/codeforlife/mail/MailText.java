package education.codeforlife.mail;

import java.nio.charset.StandardCharsets;
import java.util.Collection;

/** Checks the texts of mails. Messages do not have the texts, which may be personal. */
final class MailText {

    /** The longest address that mail servers take. */
    private static final int LONGEST_ADDRESS = 254;

    /** Mails wait as tasks, whose payloads are bounded. */
    private static final int MOST_BYTES = 16 * 1024;

    private MailText() {}

    /** @throws IllegalArgumentException if the address is missing, too long, or has a line break */
    static void requireAddress(String address) {
        require("address", address);
        if (address.getBytes(StandardCharsets.UTF_8).length > LONGEST_ADDRESS) {
            throw new IllegalArgumentException(
                    "Invalid address: it has " + address.length() + " characters, and at most 254 are possible");
        }
    }

    /** @throws IllegalArgumentException if the text is blank, or has a line break or another control character */
    static void require(String what, String text) {
        if (text.isBlank()) throw new IllegalArgumentException("Missing " + what + ": it is blank");
        if (text.chars().anyMatch(MailText::isControl)) {
            throw new IllegalArgumentException(
                    "Invalid " + what + ": it has a line break or another control character, remove it");
        }
    }

    private static boolean isControl(int character) {
        return Character.isISOControl(character) || character == '\u2028' || character == '\u2029';
    }

    /** @throws IllegalArgumentException if the texts are too long together */
    static void requireBounded(Collection<String> texts) {
        long bytes = texts.stream()
                .mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length)
                .sum();
        if (bytes > MOST_BYTES) {
            throw new IllegalArgumentException("The values have " + bytes + " bytes, and at most " + MOST_BYTES
                    + " are possible: send a link to what is longer");
        }
    }
}
