package education.codeforlife.template;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counts the lines of a new service, which its owner has to read, to update and to answer for. */
class OwnedLinesOfServiceTests {

    /** Scripts that fetch a program and run it, and what others wrote. */
    private static final Set<String> NOT_OWNED = Set.of(
            "LICENSE",
            "mvnw",
            "mvnw.cmd",
            ".mvn/wrapper/maven-wrapper.properties",
            "new-resource",
            "tools/fetch-template",
            "update-template");

    private static final Set<String> GENERATED = Set.of("openapi.json", "permission-matrix.md");

    private static final List<String> FOLDERS = List.of("src/main", "src/test", "deploy", ".github");
    private static final long MOST = 500;

    @Test
    void newServiceOwnsFewLines(@TempDir Path directory) {
        var library = ScratchLibrary.in(directory);
        library.release("0.1.0");

        var lines = Snapshot.of(library.service("account")).files().entrySet().stream()
                .filter(file -> !NOT_OWNED.contains(file.getKey()) && !GENERATED.contains(file.getKey()))
                .collect(groupingBy(
                        file -> part(file.getKey()),
                        TreeMap::new,
                        summingLong(file -> lines(file.getValue().text()))));

        System.out.println("Owned lines of a new service: " + lines);
        assertThat(lines.values().stream().mapToLong(count -> count).sum())
                .as("%s", lines)
                .isLessThanOrEqualTo(MOST);
    }

    private static String part(String path) {
        return FOLDERS.stream()
                .filter(part -> path.startsWith(part + "/"))
                .findFirst()
                .orElse("others");
    }

    /** Without blank lines and imports, as docs/porting.md counts. */
    private static long lines(String text) {
        return text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("import "))
                .count();
    }
}
