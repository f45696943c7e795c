package education.codeforlife.task.none;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.database.test.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that declares neither tasks nor rows that expire does not pay for tasks. */
class NoTaskTests {

    private static final Pattern LOADED =
            Pattern.compile("education\\.codeforlife\\.(?:task|mail|event)\\.[\\w.$]+(?= source:)");

    private static String classes = "";
    private static List<String> told = List.of();

    @BeforeAll
    static void start(@TempDir Path directory) throws Exception {
        try (var database = TestDatabase.create()) {
            var service = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-Xlog:class+load:file=" + directory.resolve("classes"),
                            "-cp",
                            System.getProperty("java.class.path"),
                            PlainService.class.getName(),
                            "--codeforlife.service.hosts=school.example.org",
                            "--codeforlife.service.site-url=https://www.example.org",
                            "--codeforlife.user.enabled=false",
                            "--spring.grpc.server.health.schedule.enabled=false", // has a scheduler without a server
                            "--server.port=0",
                            "--spring.datasource.url=" + database.url(),
                            "--spring.datasource.username=" + database.username(),
                            "--spring.flyway.locations=classpath:wire/migration")
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("told").toFile())
                    .start();
            assertThat(service.waitFor())
                    .as(() -> read(directory.resolve("told")))
                    .isZero();
        }
        told = read(directory.resolve("told")).lines().toList();
        classes = read(directory.resolve("classes"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> told(String kind) {
        return told.stream()
                .filter(line -> line.startsWith(kind + " "))
                .map(line -> line.substring(kind.length() + 1))
                .toList();
    }

    @Test
    void noBeanIsMade() {
        assertThat(told("bean"))
                .isNotEmpty()
                .noneMatch(
                        name -> name.matches(
                                "education\\.codeforlife\\.(task|event)\\..*|event[A-Z].*|tasks?|task[A-Z].*|scheduler.*|cleanUp.*|.*[mM]ailer"));
    }

    @Test
    void noThreadIsStarted() {
        assertThat(told("thread")).isNotEmpty().noneMatch(name -> name.contains("scheduler"));
    }

    /** Those are loaded by which conditions ask whether there are tasks or mails. */
    @Test
    void noClassThatRunsTasksIsLoaded() {
        assertThat(LOADED.matcher(classes).results().map(found -> found.group()))
                .filteredOn(name -> !name.contains(".autoconfigure.") && !name.contains(".none."))
                .containsExactlyInAnyOrder(
                        "education.codeforlife.task.Task",
                        "education.codeforlife.task.TaskDeclarations",
                        "education.codeforlife.mail.Mailer",
                        "education.codeforlife.event.EventDeclarations",
                        "education.codeforlife.event.LibraryTopics",
                        "education.codeforlife.event.Subscribe",
                        "education.codeforlife.event.Topic");
    }
}
