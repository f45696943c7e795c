package education.codeforlife.password;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How much of a password is made of the characters of a known text, as Django's {@code UserAttributeSimilarityValidator}
 * judges it: the share of characters that both have, in whatever order, of the characters of both.
 */
final class Similarity {

    private static final double MAX = 0.7;
    /** Texts this many times shorter than the password cannot resemble it. */
    private static final int MAX_LENGTH_RATIO = 10;

    private static final Pattern SEPARATORS = Pattern.compile("\\W+", Pattern.UNICODE_CHARACTER_CLASS);

    private final Map<Integer, Integer> characters;
    private final int length;

    Similarity(String password) {
        var lower = password.toLowerCase(Locale.ROOT);
        characters = count(lower);
        length = lower.codePointCount(0, lower.length());
    }

    /** Returns whether it resembles the text or a word of it: also one part of an e-mail address. */
    boolean isTooGreat(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        return Stream.concat(SEPARATORS.splitAsStream(lower), Stream.of(lower))
                .filter(word -> !word.isEmpty())
                .anyMatch(this::resembles);
    }

    private boolean resembles(String word) {
        int wordLength = word.codePointCount(0, word.length());
        if (length >= MAX_LENGTH_RATIO * wordLength && wordLength < MAX / 2 * length) return false;
        return 2.0 * shared(count(word)) / (length + wordLength) >= MAX;
    }

    private int shared(Map<Integer, Integer> others) {
        return others.entrySet().stream()
                .mapToInt(other -> Math.min(other.getValue(), characters.getOrDefault(other.getKey(), 0)))
                .sum();
    }

    private static Map<Integer, Integer> count(String text) {
        var counts = new HashMap<Integer, Integer>();
        text.codePoints().forEach(character -> counts.merge(character, 1, Integer::sum));
        return counts;
    }
}
