package education.codeforlife.password;

import education.codeforlife.api.Internal;
import java.security.SecureRandom;
import java.util.stream.Collectors;

/**
 * Makes random texts that cannot be guessed: passwords, tokens, links.
 *
 * <pre>{@code
 * String password = RandomText.STUDENT_PASSWORD.next();
 * }</pre>
 *
 * @since 0.1.0
 */
@Internal
public final class RandomText {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    /** A password that a pupil can type and remember: 6 of {@code a-z}, 28 bits. Safe only if attempts are counted. */
    public static final RandomText STUDENT_PASSWORD = of(LETTERS, 6);

    /** A token that replaces a second factor once: 8 of {@code a-z}, 37 bits. Safe only if attempts are counted. */
    public static final RandomText BYPASS_TOKEN = of(LETTERS, 8);

    /** The secret part of a link: 32 of {@code a-z2-7}, 160 bits. */
    public static final RandomText LINK_SECRET = of(LETTERS + "234567", 32);

    private final String characters;
    private final int length;

    private RandomText(String characters, int length) {
        this.characters = characters;
        this.length = length;
    }

    /**
     * Each character is drawn on its own, all of them equally often.
     *
     * @param characters different ones of the basic plane
     * @throws IllegalArgumentException when a character is repeated, or the text would be empty
     */
    public static RandomText of(String characters, int length) {
        if (characters.isEmpty() || length < 1) {
            throw new IllegalArgumentException(
                    "Invalid characters \"" + characters + "\" or length " + length + ": use at least one of each");
        }
        if (characters.chars().distinct().count() < characters.length()) {
            throw new IllegalArgumentException("Duplicate characters in \"" + characters + "\": name each once");
        }
        return new RandomText(characters, length);
    }

    /** A new text. */
    public String next() {
        return RANDOM.ints(length, 0, characters.length())
                .mapToObj(i -> String.valueOf(characters.charAt(i)))
                .collect(Collectors.joining());
    }
}
