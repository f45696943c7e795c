package education.codeforlife.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a service is that was made with {@code ./new-service} from a released version. */
class NewServiceTests {

    private static final Pattern ALIAS = Pattern.compile("(?i)templateservice");

    private static final Set<String> OF_TEMPLATE = Set.of(
            ".github/workflows/setup.yaml",
            "tools/NewResource.java",
            "tools/ServiceTemplate.java",
            "tools/service-template");

    private static ScratchLibrary library;
    private static Outcome outcome;
    private static Path service;

    @BeforeAll
    static void makeAService(@TempDir Path directory) {
        library = ScratchLibrary.in(directory);
        library.write(library.template().resolve(".gitignore"), "target/\n.postgres/\n");
        library.release("0.3.0");
        library.write(library.template().resolve("target/classes/Built.class"), "built");
        library.write(library.template().resolve("untracked.txt"), "not part of the template");
        outcome = library.run(library.directory, "codeforlife/new-service", "account");
        service = library.pathOf("account");
    }

    @Test
    void theLastLinesTellWhatToDoNext() {
        outcome.succeeds();
        assertThat(outcome.output())
                .contains("Made " + service + " from the template 0.3.0 in ")
                .containsSubsequence("cd " + service, "./mvnw -q spring-boot:test-run", "./mvnw verify");
    }

    @Test
    void theTemplatesAliasIsLeftNowhere() {
        assertThat(Snapshot.of(service).files())
                .isNotEmpty()
                .allSatisfy((path, content) -> assertThat(path + content.text()).doesNotContainPattern(ALIAS));
    }

    @Test
    void everyTrackedFileIsThereAndNoOther() {
        assertThat(trackedFiles(service)).isEqualTo(renamed(trackedFiles(library.template())));
        assertThat(Snapshot.of(service).files().keySet()).isEqualTo(trackedFiles(service));
    }

    @Test
    void modesAreKept() {
        assertThat(executables(service))
                .isEqualTo(executables(library.template()).stream()
                        .filter(path -> !OF_TEMPLATE.contains(path))
                        .collect(Collectors.toSet()));
        assertThat(executables(service)).contains("mvnw", "new-resource", "update-template");
    }

    @Test
    void theApplicationIsNamedAfterTheAlias() {
        assertThat(service.resolve("src/main/java/education/codeforlife/service/account/AccountApplication.java"))
                .content()
                .contains("package education.codeforlife.service.account;", "public class AccountApplication {");
        assertThat(service.resolve("src/main/resources/application.yaml"))
                .content()
                .contains("name: account");
    }

    @Test
    void theApiIsNamedAfterTheAlias() {
        assertThat(service.resolve("openapi.json"))
                .content()
                .contains("\"title\": \"account\"", "\"/fruits/{id}/\"")
                .doesNotContainIgnoringCase("templateservice");
    }

    @Test
    void thePomStandsAloneAndIsShort() throws IOException {
        var pom = service.resolve("pom.xml");
        assertThat(Files.readAllLines(pom)).hasSizeLessThan(60);
        assertThat(Files.readString(pom))
                .doesNotContain("relativePath")
                .containsPattern("<artifactId>codeforlife-parent</artifactId>\\s*<version>0.3.0</version>\\s*</parent>")
                .containsPattern("<artifactId>codeforlife-account-backend</artifactId>\\s*<version>0.0.0</version>");
    }

    @Test
    void theFirstCommitIsSignedOff() {
        assertThat(library.git(service, "log", "--format=%an %B", "main"))
                .isEqualToNormalizingWhitespace(
                        "Ada build(template): start from 0.3.0 Signed-off-by: Ada <ada@example.org>");
        assertThat(library.git(service, "status", "--porcelain")).isEmpty();
    }

    @Test
    void itIsRecordedWhereTheServiceComesFrom() {
        assertThat(service.resolve(".template.properties"))
                .content()
                .contains("alias=account\nversion=0.3.0\nsource=" + ScratchLibrary.URL + "\ncommit=")
                .contains(library.git(library.clone, "rev-parse", "v0.3.0"));
    }

    @Test
    void aReleasedLibraryIsLeftToMaven() {
        assertThat(library.directory.resolve("maven.log")).doesNotExist();
    }

    @Test
    void newResourceWorksWithoutTheSource() throws IOException {
        Files.move(library.origin, library.directory.resolve("away.git"));
        var made = library.run(service, "sh", "../codeforlife-account-backend/new-resource", "book", "title:text");
        Files.move(library.directory.resolve("away.git"), library.origin);
        made.succeeds();
        library.git(service, "clean", "-q", "-f", "-d");
        library.git(service, "reset", "-q", "--hard");
        assertThat(made.output()).contains("src/main/java/education/codeforlife/service/account/book/Book.java");
    }

    private static Set<String> trackedFiles(Path folder) {
        return library.git(folder, "ls-files").lines().collect(Collectors.toSet());
    }

    private static Set<String> renamed(Set<String> paths) {
        return paths.stream()
                .filter(path -> !OF_TEMPLATE.contains(path) && !path.matches("with(out)?/.*"))
                .map(path -> path.replace("templateservice", "account").replace("Templateservice", "Account"))
                .collect(Collectors.toSet());
    }

    private static Set<String> executables(Path folder) {
        return Snapshot.of(folder).files().entrySet().stream()
                .filter(file -> file.getValue().executable())
                .map(file -> file.getKey())
                .collect(Collectors.toSet());
    }
}
