package education.codeforlife.example.portal;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.partitioningBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Counts the lines that the portal owns, blank ones left out, and keeps the page that tells them. */
class OwnedLinesTests {

    private static final Path SOURCES = Path.of("src/test/java/education/codeforlife/example/portal");
    private static final Path PAGE = Path.of("../docs/porting.md");
    private static final int MOST_LINES = 900;
    private static final int MOST_IMPORTS = 250;

    @Test
    void portalOwnsHalfOfTheLinesThatItHadInPython() throws IOException {
        var production = lines(OwnedLinesTests::isProduction);
        assertThat(production.get(false)).isLessThanOrEqualTo(MOST_LINES);
        assertThat(production.get(true)).isLessThanOrEqualTo(MOST_IMPORTS);
    }

    @Test
    void pageTellsTheLines() throws IOException {
        var production = lines(OwnedLinesTests::isProduction);
        var tests = lines(OwnedLinesTests::isTest);
        assertThat(Files.readString(PAGE))
                .contains("| production code | 1 700 | %d |".formatted(production.get(false)))
                .contains("| its imports | not counted | %d |".formatted(production.get(true)))
                .contains("| tests, without imports | 2 470 | %d |".formatted(tests.get(false)));
    }

    /** The number of lines that are imports, and of those that are not. */
    private static Map<Boolean, Long> lines(Predicate<Path> files) throws IOException {
        try (var all = Files.walk(SOURCES)) {
            return all.filter(Files::isRegularFile)
                    .filter(files)
                    .flatMap(OwnedLinesTests::linesOf)
                    .filter(line -> !line.isBlank())
                    .collect(partitioningBy(line -> line.startsWith("import "), counting()));
        }
    }

    private static Stream<String> linesOf(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new IllegalStateException("Unreadable file " + file, e);
        }
    }

    private static boolean isTest(Path file) {
        return file.toString().endsWith("IntegrationTests.java");
    }

    /** What a service would have beside its tests; this class and the cheap hashes of tests are neither. */
    private static boolean isProduction(Path file) {
        var others = List.of("package-info.java", "CheapPasswords.java", "OwnedLinesTests.java");
        return !isTest(file) && !others.contains(file.getFileName().toString());
    }
}
