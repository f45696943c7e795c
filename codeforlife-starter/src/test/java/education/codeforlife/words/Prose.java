package education.codeforlife.words;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the prose in a file of the repository: everything that is written for people to read. */
final class Prose {

    private static final Pattern FENCE = Pattern.compile("(?ms)^[ \\t]*(```+|~~~+).*?^[ \\t]*\\1[ \\t]*$");
    private static final Pattern CODE_SPAN = Pattern.compile("`[^`\\n]*`");
    private static final Pattern TAG = Pattern.compile("\\{@\\w+[^{}]*}|<pre>(?s:.*?)</pre>|<[^<>\\n]+>|@\\w+");
    private static final Pattern COMMENT_MARK = Pattern.compile("(?m)^[ \\t]*(?:/?\\*+/?|//)|\\*/");
    private static final Pattern DASHES = Pattern.compile("(?m)--.*$");
    private static final Pattern HASHES = Pattern.compile("(?m)(?:^|\\s)#(?!!).*$");

    /** The readers of files by the end of their name. */
    private static final Map<String, Function<String, Stream<String>>> READERS = Map.of(
            ".java", text -> JavaSource.prose(text).stream(),
            ".mjs", text -> JavaSource.prose(text).stream(),
            ".md", Prose::markdown,
            ".sql", text -> comments(DASHES, text),
            ".properties", text -> comments(HASHES, text),
            ".yaml", text -> comments(HASHES, text),
            ".yml", text -> comments(HASHES, text),
            ".sh", text -> comments(HASHES, text));

    private Prose() {}

    /**
     * Returns the passages of prose in a file.
     *
     * @param name the name of the file, whose end decides how it is read
     * @param text what the file contains
     */
    static List<String> of(String name, String text) {
        return READERS.entrySet().stream()
                .filter(reader -> name.endsWith(reader.getKey()))
                .flatMap(reader -> reader.getValue().apply(text))
                .map(Prose::withoutCode)
                .toList();
    }

    /** Returns whether the repository's files with this name contain prose that this class can read. */
    static boolean isRead(String name) {
        return READERS.keySet().stream().anyMatch(name::endsWith);
    }

    private static Stream<String> markdown(String text) {
        return Stream.of(FENCE.matcher(text).replaceAll("").split("\\n\\s*\\n"));
    }

    private static Stream<String> comments(Pattern comment, String text) {
        return comment.matcher(text).results().map(result -> result.group().strip());
    }

    private static String withoutCode(String passage) {
        var text = COMMENT_MARK.matcher(passage).replaceAll("");
        text = CODE_SPAN.matcher(text).replaceAll("code");
        return TAG.matcher(text).replaceAll("code").replaceAll("\\s*\\n\\s*", " ");
    }
}
