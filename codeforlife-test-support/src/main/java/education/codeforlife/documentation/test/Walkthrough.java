package education.codeforlife.documentation.test;

import education.codeforlife.api.Internal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The commands of a page that tries a service out. Each is followed by a comment with what it prints, where {@code …}
 * stands for anything:
 *
 * <pre>{@code
 * curl -s http://localhost:8000/fruits/1/
 * # {"id":1,"name":"apple",…}
 * }</pre>
 *
 * <p>They are run by {@code sh}, in their order:
 *
 * <pre>{@code
 * Walkthrough.of(Path.of("README.md"), "Try it").check(URI.create("http://localhost:" + port), directory);
 * }</pre>
 *
 * @since 0.1.0
 */
@Internal
public final class Walkthrough {

    private static final String SITE = "http://localhost:8000";
    private static final String COMMENT = "# ";
    private static final String END = "--- printed ---";

    private final List<String> lines;

    private Walkthrough(List<String> lines) {
        this.lines = lines;
    }

    /**
     * The first block of {@code sh} below a heading.
     *
     * @throws AssertionError if there is none
     */
    public static Walkthrough of(Path page, String heading) {
        var block = Pattern.compile("(?s)\n#+ " + Pattern.quote(heading) + "\n.*?```sh\n(.*?)```")
                .matcher(read(page));
        if (!block.find()) throw new AssertionError("Missing commands below \"" + heading + "\" in " + page);
        return new Walkthrough(block.group(1).lines().toList());
    }

    /**
     * Runs the commands, all in one shell, and compares what they print.
     *
     * @param site of the service; the commands say {@code http://localhost:8000}
     * @param directory where the commands leave their files
     * @throws AssertionError for each command that prints something else
     */
    public void check(URI site, Path directory) {
        var expected = lines.stream().filter(line -> line.startsWith(COMMENT)).toList();
        var printed = List.of(run(site, directory).split(Pattern.quote(END)));
        var wrong = new ArrayList<String>();
        for (int i = 0; i < expected.size(); i++) {
            var actual = i < printed.size() ? printed.get(i).strip() : "";
            if (!isLike(actual, expected.get(i).substring(COMMENT.length()))) {
                wrong.add("Expected " + expected.get(i) + "\nbut was    " + actual);
            }
        }
        if (expected.isEmpty()) {
            throw new AssertionError("Missing expected output: add it as a comment below a command");
        }
        if (!wrong.isEmpty()) throw new AssertionError(String.join("\n", wrong));
    }

    private static boolean isLike(String actual, String expected) {
        var pattern = Stream.of(expected.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return Pattern.compile(pattern, Pattern.DOTALL).matcher(actual).matches();
    }

    private String run(URI site, Path directory) {
        var script = lines.stream()
                .map(line -> line.startsWith(COMMENT) ? "echo '" + END + "'" : line)
                .collect(Collectors.joining("\n"))
                .replace(SITE, site.toString().replaceFirst("/$", ""));
        try {
            var shell = new ProcessBuilder("sh", "-eu", "-c", script)
                    .directory(directory.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            return new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
