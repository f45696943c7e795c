package education.codeforlife.logging;

import education.codeforlife.api.Internal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Masks whatever looks like a secret or an address of a person, in text that is about to be logged. It is the last line
 * of defence: code does not log such things in the first place. Too much is masked rather than too little.
 *
 * @since 0.1.0
 */
@Internal
public final class LogRedaction {

    private static final String MASK = "***";

    /** A value in quotes, in quotes that are escaped themselves, or up to whatever ends it. */
    private static final String VALUE = "(?:\"(?:[^\"\\\\]++|\\\\.){0,200}+\"?"
            + "|\\\\\"[^\"\\\\]*(?:\\\\\")?"
            + "|'[^']*'?"
            + "|(?:[^\\s,;&)\\]}\"'\\\\]|,(?!\\s))++)";

    /** The letters that they begin with come first, since that is soon seen. */
    private static final String SECRET_NAME = "(?=[acopst])(?:pass(?:w(?:or)?d|phrase)|secret|token|credential"
            + "|(?:api|access|private|session)[_-]?key|session[_-]?id|code[_-]?verifier|(?<![a-z])otp(?![a-z]))";

    private static final List<Rule> RULES = List.of(
            // Authorization: Bearer abc
            rule("(authorization[\"'\\\\]*\\s*[:=]\\s*[\"'\\\\\\[]*)(?:[a-z]+\\s+)?[^\\s\"'\\\\\\],]+", ":=", "z"),
            rule("\\b((?:bearer|basic)\\s+)[\\w.~+/=-]{8,}", " \t", "b", "a"),
            // Cookie: a=b; c=d
            rule("(cookie[\"'\\\\]*\\s*[:=]\\s*[\"'\\\\\\[]*)[\\w.-]+=[^\\r\\n\"'\\\\\\]]*", "=", "k"),
            // password=abc, "password": "abc", {"password":"abc"} in quotes
            rule("(" + SECRET_NAME + "[\\w.-]{0,40}[\"'\\\\]{0,2}\\s{0,3}[:=]\\s{0,3})" + VALUE, ":="),
            // fruits_device=abc
            rule("(_device[\"'\\\\]{0,2}\\s{0,3}[:=]\\s{0,3}[\"'\\\\]{0,2})[\\w-]{43}", ":=", "_", "v"),
            // ?code=abc
            rule("([?&]code=)[^&\\s\"'\\\\]+", "=", "?&"),
            // hashes of passwords, as Django and Spring Security write them
            rule("()\\b(?:pbkdf2_|bcrypt_|argon2|scrypt|md5)\\w*\\$[^\\s\"'\\\\)\\]}]+", "$"),
            rule("()\\$(?:argon2|2[aby]|scrypt|e0801)\\w*\\$[^\\s\"'\\\\)\\]}]+", "$"),
            // JWTs; each run of letters is read once
            rule("(?<![\\w-])((?>[\\w-]*?\\b(?=eyJ)))eyJ[\\w-]{5,}+\\.[\\w-]{5,}+\\.?[\\w-]*", ".", "y", "j"),
            // scheme://user:password@host
            rule("(://[^/\\s:@]{0,200}:)[^/\\s@]+(?=@)", "@", "/"),
            rule("()-----BEGIN [A-Z ]*PRIVATE KEY-----[^-]*(?:-----END [A-Z ]*PRIVATE KEY-----)?", "-", "v"),
            // Key (email)=(…) already exists, as PostgreSQL tells it
            rule("(\\bkey \\([^)\\r\\n]{1,200}\\)=\\()[^\\r\\n]*?(?=\\))", "=", "("),
            rule("()(?<![\\w.+-])[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){0,126}\\.[a-z]{2,24}\\b", "@", "."));

    private final List<Rule> rules;

    private LogRedaction(List<Rule> rules) {
        this.rules = rules;
    }

    /** @param patterns of what else is masked, wherever it is found */
    public static LogRedaction with(List<Pattern> patterns) {
        var rules = new ArrayList<>(RULES);
        patterns.forEach(pattern -> rules.add(new Rule(List.of(), pattern, MASK)));
        return new LogRedaction(List.copyOf(rules));
    }

    /** @param signs of each of these, the text has a character, or it is not searched */
    private static Rule rule(String regex, String... signs) {
        var pattern = Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
        return new Rule(Stream.of(signs).map(CharacterSet::of).toList(), pattern, "$1" + MASK);
    }

    /** The same text where nothing is to be masked. */
    public String redact(String text) {
        var redacted = text;
        var characters = CharacterSet.of(text);
        for (var rule : rules) if (rule.isPossibleIn(characters)) redacted = rule.apply(redacted);
        return redacted;
    }

    /**
     * The mask stands in the place of what is found, save for what names it.
     *
     * @param signs text without a character of each of these is not searched, which saves most of the time
     */
    private record Rule(List<CharacterSet> signs, Pattern pattern, String mask) {

        boolean isPossibleIn(CharacterSet characters) {
            for (var sign : signs) if (!sign.intersects(characters)) return false;
            return true;
        }

        String apply(String text) {
            return pattern.matcher(text).replaceAll(mask);
        }
    }

    /** The ASCII characters of a text, upper-case letters as lower-case ones. */
    private record CharacterSet(long first, long second) {

        static CharacterSet of(String text) {
            long first = 0;
            long second = 0;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c < 64) {
                    first |= 1L << c;
                } else if (c < 128) {
                    second |= 1L << (c >= 'A' && c <= 'Z' ? c + 32 - 64 : c - 64);
                }
            }
            return new CharacterSet(first, second);
        }

        boolean intersects(CharacterSet other) {
            return ((first & other.first) | (second & other.second)) != 0;
        }
    }
}
