package education.codeforlife.words;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A word or phrase that the prose of the repository avoids.
 *
 * @param severity how much it disturbs
 * @param pattern finds it as whole words, in any case
 * @param instead what to write, or why it is avoided
 */
record Word(Severity severity, Pattern pattern, String instead) {

    enum Severity {
        ERROR,
        WARNING
    }

    /** Returns the words of lines with the columns severity, regular expression and replacement, separated by tabs. */
    static List<Word> parse(List<String> lines) {
        return Table.rows(lines, 3).stream()
                .map(row -> new Word(Severity.valueOf(row.get(0)), wholeWords(row.get(1)), row.get(2)))
                .toList();
    }

    private static Pattern wholeWords(String regex) {
        return Pattern.compile(
                "(?<![\\w'])(?:" + regex + ")(?![\\w'])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    boolean isIn(String text) {
        return pattern.matcher(text).find();
    }
}
