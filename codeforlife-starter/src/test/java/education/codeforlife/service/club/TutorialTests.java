package education.codeforlife.service.club;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files on the pages compile after each part, and are the tested ones after the last. */
class TutorialTests {

    private static final int PARTS = 6;
    private static final Path TESTS = Path.of("src/test");
    private static final String CLUB = "java/education/codeforlife/service/club";

    @Test
    void filesOfAllPartsAreTheTestedOnes() {
        assertThat(TutorialPages.all()).hasSize(PARTS);
        var files = new TreeMap<String, String>();
        TutorialPages.filesAfter(PARTS).forEach((path, text) -> files.put(placeInTests(path), text));
        assertThat(files).isEqualTo(new TreeMap<>(testedFiles()));
    }

    /** The compiler does not see what later parts add. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void filesOfAnEarlierPartCompile(int part, @TempDir Path classes) throws IOException {
        var sources = TutorialPages.filesAfter(part).entrySet().stream()
                .filter(file -> file.getKey().endsWith(".java"))
                .map(file -> new Source(file.getKey(), file.getValue()))
                .toList();
        assertThat(sources).isNotEmpty();
        assertThat(problems(sources, classes)).isEmpty();
    }

    private static String problems(List<Source> sources, Path classes) {
        var libraries = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(joining(File.pathSeparator));
        var options = List.of("-proc:none", "-d", classes.toString(), "-classpath", libraries, "-nowarn");
        var problems = new StringWriter();
        boolean compiled = ToolProvider.getSystemJavaCompiler()
                .getTask(problems, null, null, options, null, sources)
                .call();
        return compiled ? "" : problems.toString();
    }

    private static String placeInTests(String path) {
        return path.replaceFirst("^src/(main|test)/java/", "java/")
                .replaceFirst("^src/main/resources/fixtures/", "resources/fixtures/")
                .replaceFirst("^src/main/resources/db/migration/", "resources/service/club/migration/");
    }

    private static Map<String, String> testedFiles() {
        return Stream.of(
                        CLUB + "/meeting",
                        CLUB + "/room",
                        "resources/service/club/migration",
                        "resources/fixtures/meetings.json")
                .flatMap(place -> filesIn(TESTS.resolve(place)).stream())
                .collect(toMap(file -> TESTS.relativize(file).toString(), TutorialPages::read));
    }

    private static List<Path> filesIn(Path place) {
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String path, String text) {
            super(Path.of(path).toUri(), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
