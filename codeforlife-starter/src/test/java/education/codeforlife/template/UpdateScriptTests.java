package education.codeforlife.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script of a service that fetches the program of a version and runs it, and the machines that it runs on. */
class UpdateScriptTests {

    private static ScratchLibrary original;

    private ScratchLibrary library;
    private Path service;

    @BeforeAll
    static void makeAService(@TempDir Path directory) {
        original = ScratchLibrary.in(directory).withCompiledProgram();
        original.release("0.1.0");
        original.service("account");
    }

    @BeforeEach
    void copyTheService(@TempDir Path directory) {
        library = original.copyTo(directory);
        service = library.pathOf("account");
    }

    @Test
    void serviceCarriesAScriptOnly() throws IOException {
        var script = service.resolve("tools/fetch-template");
        assertThat(Files.list(service.resolve("tools"))).containsExactly(script);
        assertThat(Files.readAllLines(script)).hasSizeLessThan(160);
    }

    @Test
    void theProgramIsThatOfTheWantedVersion() {
        library.write(
                library.template().resolve("tools/service-template"),
                "#!/bin/sh\necho \"the program of 0.2.0: $1 $4\"\n");
        library.release("0.2.0");
        assertThat(library.update(service).succeeds().output()).isEqualTo("the program of 0.2.0: update 0.2.0\n");
        assertThat(library.git(service, "status", "--porcelain")).isEmpty();
    }

    @Test
    void resourceIsWrittenByTheProgramOfTheServicesVersion() {
        library.write(library.template().resolve("tools/service-template"), "#!/bin/sh\necho \"$SERVICE_HOME: $*\"\n");
        library.release("0.2.0");
        library.git(library.clone, "reset", "-q", "--hard", "v0.2.0");
        var other = library.service("other");
        library.release("0.3.0");
        library.run(other, "rm", "-r", ".git/codeforlife").succeeds();
        assertThat(library.run(other, "./new-resource", "book", "title:text")
                        .succeeds()
                        .output())
                .isEqualTo(other + ": resource book title:text\n");
    }

    @Test
    void withoutItsSourceTheLastVersionFetchedIsUsed() throws IOException {
        library.release("0.2.0");
        library.update(service).succeeds();
        library.git(service, "reset", "-q", "--hard");
        library.release("0.3.0");
        Files.move(library.origin, library.directory.resolve("away.git"));
        assertThat(library.update(service).succeeds().output())
                .contains("Cannot reach " + ScratchLibrary.URL + ", so this uses what was fetched last: ")
                .contains("Updated from 0.1.0 to 0.2.0");
    }

    @Test
    void withoutItsSourceAVersionThatWasNotFetchedIsRefused() throws IOException {
        library.release("0.2.0");
        library.update(service).succeeds();
        library.git(service, "reset", "-q", "--hard");
        Files.move(library.origin, library.directory.resolve("away.git"));
        library.update(service, "0.3.0").isRefused(2, "does not contain version 0.3.0");
    }

    @Test
    void tagOfAnotherSourceIsForgotten() {
        library.release("0.2.0");
        library.update(service).succeeds();
        library.git(service, "reset", "-q", "--hard");
        var fork = library.directory.resolve("fork.git");
        library.git(library.directory, "clone", "-q", "--bare", library.origin.toString(), fork.toString());
        library.git(fork, "tag", "-f", "v0.2.0", "v0.1.0");
        var origin = service.resolve(".template.properties");
        library.write(origin, library.read(origin).replaceAll("source=.*", "source=" + fork));
        library.commit(service, "build: follow a fork");
        library.update(service, "0.2.0").succeeds();
        assertThat(library.read(origin)).contains(library.git(fork, "rev-parse", "v0.1.0"));
    }

    @Test
    void movedTagIsRefused() {
        library.release("0.2.0");
        library.update(service).succeeds();
        library.git(service, "reset", "-q", "--hard");
        library.git(library.origin, "tag", "-f", "v0.2.0", "v0.1.0");
        library.update(service).isRefused(1, "The tag v0.2.0 of " + ScratchLibrary.URL + " was moved");
    }

    @Test
    void versionWithoutProgramIsRefused() throws IOException {
        Files.delete(library.template().resolve("tools/ServiceTemplate.java"));
        library.release("0.2.0");
        library.update(service)
                .isRefused(1, "refs/tags/v0.2.0 of " + ScratchLibrary.URL + " does not have the program");
    }

    @Test
    void serviceInAFolderOfARepositoryIsUpdated() throws IOException {
        var repository = Files.createDirectories(library.directory.resolve("all services"));
        library.git(repository, "init", "-q");
        library.write(repository.resolve("README.md"), "all\n");
        var folder = repository.resolve("services/account");
        Files.createDirectories(folder.getParent());
        Files.move(service, folder);
        library.run(folder, "rm", "-rf", ".git").succeeds();
        library.write(folder.resolve("compose.yaml"), library.read(folder.resolve("compose.yaml")) + "# mine\n");
        library.commit(repository, "feat: account");
        var compose = library.template().resolve("compose.yaml");
        library.write(compose, library.read(compose).replace("services:\n", "# theirs\nservices:\n"));
        library.write(library.template().resolve("new.txt"), "new\n");
        library.release("0.2.0");
        library.run(repository, "services/account/update-template").succeeds();
        assertThat(library.git(repository, "status", "--porcelain"))
                .contains("M  services/account/compose.yaml", "A  services/account/new.txt")
                .doesNotContain("README", "??", " M ");
        assertThat(folder.resolve("compose.yaml")).content().contains("# theirs", "# mine");
    }

    @Test
    void neighbouringLinesAreMergedInAFolder() throws IOException {
        var repository = Files.createDirectories(library.directory.resolve("all"));
        library.git(repository, "init", "-q");
        Files.move(service, repository.resolve("account"));
        var folder = repository.resolve("account");
        library.run(folder, "rm", "-rf", ".git").succeeds();
        library.write(folder.resolve(".gitignore"), library.read(folder.resolve(".gitignore")) + "mine\n");
        library.commit(repository, "feat: account");
        var ignored = library.template().resolve(".gitignore");
        library.write(ignored, library.read(ignored) + "theirs\n");
        library.release("0.2.0");
        library.update(folder).succeeds();
        assertThat(library.git(repository, "status", "--porcelain"))
                .contains("M  account/.gitignore")
                .doesNotContain("??", " M ");
        assertThat(folder.resolve(".gitignore")).content().endsWith("mine\ntheirs\n");
    }

    @Test
    void repositoryOfSha256IsUpdated() {
        library.setEnvironment("GIT_DEFAULT_HASH", "sha256");
        var other = library.service("other");
        assertThat(library.git(other, "rev-parse", "--show-object-format")).isEqualTo("sha256");
        library.release("0.2.0");
        library.update(other).succeeds();
    }

    @Test
    void sourceOfSha256IsUsed(@TempDir Path directory) {
        var modern = ScratchLibrary.in(directory, "sha256").withCompiledProgram();
        modern.release("0.1.0");
        modern.setEnvironment("GIT_DEFAULT_HASH", "sha1");
        var made = modern.service("account");
        modern.release("0.2.0");
        modern.update(made).succeeds();
        assertThat(modern.git(made, "rev-parse", "--show-object-format")).isEqualTo("sha1");
    }

    @Test
    void gitsOwnReasonIsShown() {
        library.setEnvironment("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1");
        library.update(service).isRefused(1, "detected dubious ownership in repository at");
        library.newService("other").isRefused(1, "detected dubious ownership in repository at");
    }

    @Test
    void brokenConfigurationOfGitIsShown() {
        library.write(service.resolve(".git/config"), "[core\n");
        library.update(service).isRefused(1, "bad config line 1 in file .git/config");
        library.write(library.clone.resolve(".git/config"), "[core\n");
        library.newService("other").isRefused(1, "bad config line 1 in file");
    }

    @Test
    void bareRepositoriesMayBeForbidden() {
        configure("[safe]\n  bareRepository = explicit\n");
        library.release("0.2.0");
        library.update(service).succeeds();
    }

    @Test
    void settingsOfGitDoNotMatter() {
        configure("""
                [diff]
                  relative = true
                  noprefix = true
                  renames = false
                [core]
                  quotePath = true
                  hooksPath = /nowhere
                [merge]
                  conflictStyle = diff3
                [status]
                  showUntrackedFiles = no
                [init]
                  defaultBranch = trunk
                """);
        library.run(library.template(), "sh", "-c", "echo new > \"$(printf 'fr\\303\\244nzi.txt')\"")
                .succeeds();
        library.withOwnProgram();
        library.release("0.2.0");
        library.setEnvironment("CDPATH", ".");
        library.setEnvironment("LC_ALL", "xx_YY.UTF-8");
        library.run(library.directory, service.getFileName() + "/update-template")
                .succeeds();
        library.run(service, "sh", "-c", "test -f \"$(printf 'fr\\303\\244nzi.txt')\"")
                .succeeds();
    }

    private void configure(String text) {
        var file = library.directory.resolve(".gitconfig");
        library.write(file, library.read(file) + text);
    }
}
