package education.codeforlife.words;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A word or phrase that the prose of the repository avoids.
 *
 * @param pattern finds it as whole words, in any case
 * @param instead what to write, or why it is avoided
 */
record Word(Pattern pattern, String instead) {

    /** Returns the words of lines with the columns regular expression and replacement, separated by a tab. */
    static List<Word> parse(List<String> lines) {
        return Table.rows(lines, 2).stream()
                .map(row -> new Word(wholeWords(row.get(0)), row.get(1)))
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
