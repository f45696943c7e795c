package education.codeforlife.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code ./new-service} refuses in a clone, in one line and with nothing half-written, and what it bears with. */
class NewServiceRefusalTests {

    private static ScratchLibrary original;

    private ScratchLibrary library;
    private List<Path> before;

    @BeforeAll
    static void release(@TempDir Path directory) {
        original = ScratchLibrary.in(directory);
        original.release("0.1.0");
    }

    @BeforeEach
    void copy(@TempDir Path directory) {
        library = original.copyTo(directory);
        before = files();
    }

    @Test
    void aDirectoryThatHoldsFilesStaysAsItIs() {
        var file = library.pathOf("account").resolve("mine.txt");
        library.write(file, "mine");
        before = files();
        library.newService("account").isRefused(1, "already exists");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void anEmptyDirectoryIsFilled() throws IOException {
        Files.createDirectory(library.pathOf("account"));
        assertThat(library.service("account").resolve("pom.xml")).exists();
    }

    @Test
    void theServiceIsMadeInTheGivenDirectory() throws IOException {
        var elsewhere = Files.createDirectory(library.directory.resolve("else where"));
        library.newService("account", "--directory", elsewhere.toString()).succeeds();
        assertThat(elsewhere).isDirectoryContaining("glob:**/codeforlife-account-backend");
    }

    @Test
    void withoutAGitIdentityNothingIsMade() {
        library.write(library.directory.resolve(".gitconfig"), "");
        library.newService("account").isRefused(1, "git config --global user.name");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void withoutGitNothingIsMade() {
        library.setEnvironment("PATH", library.directory.toString());
        library.newService("account").isRefused(1, "Cannot run git");
    }

    @Test
    void aShallowCloneIsRefused() {
        var shallow = library.directory.resolve("shallow");
        library.git(library.directory, "clone", "-q", "--depth", "1", "file://" + library.origin, shallow.toString());
        library.tool(shallow.resolve("template-service"), "new", "account").isRefused(1, "shallow");
    }

    @Test
    void downloadWithoutGitIsRejected() {
        library.tool(library.directory, "new", "account").isRefused(1, "not a clone of the library");
    }

    @Test
    void detachedHeadIsAccepted() {
        library.git(library.clone, "switch", "-q", "--detach", "v0.1.0");
        library.newService("account").succeeds();
    }

    @Test
    void cloneWithoutTheTagOfItsVersionIsRefused() {
        library.git(library.clone, "tag", "-d", "v0.1.0");
        library.newService("account").isRefused(1, "lacks the tag v0.1.0");
        assertThat(files()).isEqualTo(before);
        assertThat(library.directory.resolve("maven.log")).doesNotExist();
    }

    @Test
    void remoteOfAnotherNameIsRecorded() {
        library.git(library.clone, "remote", "rename", "origin", "upstream");
        assertThat(library.service("account").resolve(".template.properties"))
                .content()
                .contains("source=" + ScratchLibrary.URL + "\n");
    }

    @Test
    void remoteOfTheBranchIsRecorded() {
        library.git(library.clone, "remote", "rename", "origin", "upstream");
        library.git(library.clone, "remote", "add", "ada", "https://example.org/ada.git");
        library.newService("account").isRefused(1, "several remotes, ada, upstream");
        assertThat(files()).isEqualTo(before);
        library.git(library.clone, "config", "branch.main.remote", "upstream");
        assertThat(library.service("account").resolve(".template.properties"))
                .content()
                .contains("source=" + ScratchLibrary.URL + "\n");
    }

    @Test
    void hooksOfTheUserDoNotMatter() {
        var hooks = library.directory.resolve("git-template/hooks");
        for (var hook : List.of("pre-commit", "prepare-commit-msg", "commit-msg", "post-commit")) {
            library.write(hooks.resolve(hook), "#!/bin/sh\necho mine > \"$1\"\nexit 1\n");
            assertThat(hooks.resolve(hook).toFile().setExecutable(true)).isTrue();
        }
        configure("[init]\n  templateDir = " + hooks.getParent() + "\n[core]\n  hooksPath = " + hooks + "\n");
        assertThat(library.git(library.service("account"), "log", "-1", "--format=%s"))
                .isEqualTo("build(template): start from 0.1.0");
    }

    @Test
    void signatureThatFailsIsOneLine() {
        configure("[commit]\n  gpgSign = true\n[gpg]\n  program = false\n");
        library.newService("account").isRefused(1, "failed to sign");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void aTakenPortIsRefusedBeforeAnythingIsMade() throws IOException {
        try (var socket = new ServerSocket()) {
            takePort8000(socket);
            library.newService("account", "--run").isRefused(1, "Port 8000 is in use");
        }
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void runBuildsAndServesTheService() {
        library.write(library.template().resolve("mvnw"), library.read(library.clone.resolve("mvnw")));
        library.release("0.2.0");
        library.setEnvironment("SERVER_PORT", "8123");
        assertThat(library.newService("account", "--run").succeeds().output())
                .contains("serve http://localhost:8123/fruits/");
        assertThat(library.directory.resolve("maven.log")).hasContent("-q spring-boot:test-run");
    }

    @Test
    void aPasswordInTheOriginIsNotRecorded() {
        library.git(library.clone, "remote", "set-url", "origin", "https://ada:secr@t@example.org/codeforlife.git");
        assertThat(library.service("account").resolve(".template.properties"))
                .content()
                .contains("source=https://example.org/codeforlife.git\n")
                .doesNotContain("secr");
    }

    @Test
    void anUnreleasedLibraryIsInstalledFirst() {
        library.setVersion("0.0.0");
        library.commit(library.clone, "chore: before the first release");
        assertThat(library.newService("account").succeeds().output())
                .contains("0.0.0 of the library is not released", "  Code for Life: core 0.0.0 [2/6]")
                .doesNotContain("much else");
        assertThat(library.directory.resolve("maven.log"))
                .content()
                .contains("install", "codeforlife-parent,codeforlife-core,codeforlife-platform,codeforlife-user,");
    }

    @Test
    void versionBeforeTheFirstReleaseIsInstalled() {
        library.release("0.0.0");
        library.newService("account").succeeds();
        assertThat(library.directory.resolve("maven.log")).exists();
    }

    @Test
    void aLibraryThatCannotBeInstalledMakesNoService() {
        library.setVersion("0.0.0");
        library.commit(library.clone, "chore: before the first release");
        library.setEnvironment("MAVEN_STATUS", "1");
        library.newService("account").isRefused(1, "Cannot install the library");
        assertThat(library.pathOf("account")).doesNotExist();
    }

    @Test
    void afterAReleaseServicesAreMadeFromThatRelease() {
        library.write(library.template().resolve("unreleased.txt"), "later");
        library.commit(library.clone, "feat: later");
        assertThat(library.service("account").resolve("unreleased.txt")).doesNotExist();
    }

    @Test
    void javaHomeWithoutJdkIsIgnored() {
        library.setEnvironment("JAVA_HOME", library.directory.toString());
        library.run(library.clone, "./new-service", "class").isRefused(2, "keyword");
    }

    @Test
    void cdpathDoesNotMatter() {
        library.setEnvironment("CDPATH", ".");
        library.run(library.directory, "codeforlife/new-service", "class").isRefused(2, "keyword");
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "xx_YY.UTF-8"})
    void directoriesMayHaveNamesThatAreNotAscii(String locale) {
        library.setEnvironment("LC_ALL", locale);
        var command = """
                directory=$(printf 'pl\\303\\244ne') && mkdir "$directory" &&
                codeforlife/new-service account --directory "$directory" &&
                test -f "$directory/codeforlife-account-backend/pom.xml" && rm -r "$directory"
                """;
        library.run(library.directory, "sh", "-c", command).succeeds();
    }

    private void configure(String text) {
        var file = library.directory.resolve(".gitconfig");
        library.write(file, library.read(file) + text);
    }

    /** Makes sure that port 8000 is in use, by this socket or by another process. */
    private static void takePort8000(ServerSocket socket) {
        try {
            socket.bind(new InetSocketAddress(8000));
        } catch (IOException taken) {
            assertThat(socket.isBound()).isFalse();
        }
    }

    private List<Path> files() {
        try (var files = Files.list(library.directory)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
