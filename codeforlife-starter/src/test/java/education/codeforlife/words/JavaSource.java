package education.codeforlife.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the comments, the texts in quotes and the names of tests out of a source of Java or JavaScript. */
final class JavaSource {

    private static final Pattern TOKEN = Pattern.compile(
            "(?s)/\\*.*?\\*/" // a block comment
                    + "|(?:[ \\t]*//[^\\n]*\\n?)+" // line comments that follow each other
                    + "|\"\"\".*?(?<!\\\\)\"\"\"" // a text block
                    + "|\"(?:\\\\.|[^\"\\\\\\n])*+\"(?:\\s*\\+\\s*\"(?:\\\\.|[^\"\\\\\\n])*+\")*+" // texts that are
                    // concatenated
                    + "|'(?:\\\\.|[^'\\\\\\n])*+'" // a character, or a text of JavaScript
                    + "|`(?:\\\\.|[^`\\\\])*+`"); // a template of JavaScript
    private static final Pattern CONCATENATION = Pattern.compile("\"\\s*\\+\\s*\"");
    private static final Pattern TEST =
            Pattern.compile("@(?:Test|ParameterizedTest|TestFactory|RepeatedTest)\\b[^;{]*?\\bvoid\\s+(\\w+)\\(");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private JavaSource() {}

    static List<String> prose(String source) {
        var prose = new ArrayList<String>();
        TOKEN.matcher(source).results().map(token -> token.group().strip()).forEach(token -> prose.add(read(token)));
        Matcher tests = TEST.matcher(source);
        while (tests.find()) {
            prose.add(words(tests.group(1)));
        }
        return prose;
    }

    private static String read(String token) {
        if (token.startsWith("`")) return token.substring(1, token.length() - 1); // not a code span
        return token.startsWith("\"") ? CONCATENATION.matcher(token).replaceAll("") : token;
    }

    private static String words(String name) {
        return String.join(" ", HUMP.split(name)).toLowerCase(Locale.ROOT);
    }
}
