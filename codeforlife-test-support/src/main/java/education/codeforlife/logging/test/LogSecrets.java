package education.codeforlife.logging.test;

import education.codeforlife.api.Internal;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/**
 * The texts that must not be in any log line of a test run. Those of fixtures and browsers are known; a test adds what
 * it makes up:
 *
 * <pre>{@code
 * LogSecrets.watch("correct horse battery staple");
 * }</pre>
 *
 * @since 0.1.0
 */
@Internal
public final class LogSecrets {

    /** The secrets of the whole run. */
    static final LogSecrets ALL = new LogSecrets();

    /** Below it, anything could be part of anything. */
    private static final int MIN_LENGTH = 6;

    private static final Pattern TOKEN = Pattern.compile("[\\w-]{16,}");

    /** There may be thousands of these: they are looked up, not searched for. */
    private final Set<String> tokens = ConcurrentHashMap.newKeySet();

    private final List<String> texts = new CopyOnWriteArrayList<>();
    private final Set<String> words = ConcurrentHashMap.newKeySet();

    LogSecrets() {}

    /** Has the run fail if it logs the text, wherever in a line; what has less than six characters is not watched. */
    public static void watch(String secret) {
        ALL.add(secret);
    }

    void add(String secret) {
        if (TOKEN.matcher(secret).matches()) {
            tokens.add(secret);
        } else if (secret.length() >= MIN_LENGTH && !texts.contains(secret)) {
            texts.add(secret);
        }
    }

    /** A name: found as a whole word only. */
    void addWord(String name) {
        if (name.length() >= 4) words.add(name);
    }

    boolean isIn(String line) {
        return texts.stream().anyMatch(line::contains)
                || TOKEN.matcher(line).results().anyMatch(found -> tokens.contains(found.group()))
                || Pattern.compile("[\\p{L}'-]+")
                        .matcher(line)
                        .results()
                        .anyMatch(found -> words.contains(found.group()));
    }
}
