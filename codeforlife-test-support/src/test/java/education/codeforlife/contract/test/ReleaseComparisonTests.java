package education.codeforlife.contract.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A change that breaks clients of the last release needs a commit that says so. */
class ReleaseComparisonTests {

    private static final String TWO = "{\"paths\": {\"/a/\": {\"get\": {}, \"post\": {}}}}";
    private static final String ONE = "{\"paths\": {\"/a/\": {\"get\": {}}}}";

    @TempDir
    private Path directory;

    private Path service;
    private Path file;

    @BeforeEach
    void makeService() throws IOException {
        service = Files.createDirectory(directory.resolve("service"));
        file = service.resolve("openapi.json");
        git("init", "-q", "-b", "main");
    }

    /** Compares the operations by their names alone. */
    private static List<String> rules(JsonNode before, JsonNode after) {
        var operations = JsonPointer.compile("/paths/~1a~1");
        return before.at(operations).propertyNames().stream()
                .filter(name -> !after.at(operations).has(name))
                .map(name -> name.toUpperCase(Locale.ROOT) + " /a/ is removed")
                .toList();
    }

    private String check(String document, String title) {
        return ReleaseComparison.of(file, ReleaseComparisonTests::rules, title)
                .check(JsonMapper.shared().readTree(document));
    }

    private String git(String... arguments) {
        var settings =
                Stream.of("-c", "user.name=Ada", "-c", "user.email=ada@example.org", "-c", "commit.gpgsign=false");
        return new Git(service)
                .run(Stream.concat(settings, Stream.of(arguments)).toArray(String[]::new));
    }

    private void commit(String message) {
        git("add", "--all");
        git("commit", "-q", "--allow-empty", "-m", message);
    }

    private void release(String version, String document) throws IOException {
        Files.writeString(file, document);
        commit("chore(release): " + version);
        git("tag", "v" + version);
    }

    private String check(String document) {
        return check(document, "");
    }

    private void assertRefused(String document) {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> check(document))
                .withMessageContaining("is not compatible with v")
                .withMessageContaining("\n  POST /a/ is removed\n")
                .withMessageContaining("BREAKING CHANGE: ");
    }

    @Test
    void removedOperationWithoutBreakingCommitIsRefused() throws IOException {
        release("1.2.0", TWO);
        assertRefused(ONE);
        commit("feat: less\n\nThe change is not breaking: !");
        assertRefused(ONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "feat!: less",
                "fix(fruit)!: less",
                "feat: less\n\nBREAKING CHANGE: the operation is gone",
                "feat: less\n\nWhy.\n\nBREAKING-CHANGE: the operation is gone\nSigned-off-by: Ada <ada@example.org>"
            })
    void breakingCommitAllowsIt(String message) throws IOException {
        release("1.2.0", TWO);
        commit(message);
        commit("docs: more");
        assertThat(check(ONE)).isEqualTo("is not compatible with v1.2.0, as a commit says:\n  POST /a/ is removed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"feat: !less", "feat less!", "wow!: ", "docs: what BREAKING CHANGE: means"})
    void otherCommitsDoNotAllowIt(String message) throws IOException {
        release("1.2.0", TWO);
        commit(message);
        assertRefused(ONE);
    }

    @Test
    void breakingCommitBeforeTheReleaseDoesNotAllowIt() throws IOException {
        release("1.0.0", TWO);
        commit("feat!: less");
        release("2.0.0", TWO);
        assertRefused(ONE);
    }

    @Test
    void revertedBreakingCommitDoesNotAllowIt() throws IOException {
        release("1.0.0", TWO);
        Files.writeString(service.resolve("notes.txt"), "less");
        commit("feat!: less");
        git("revert", "--no-edit", "HEAD");
        assertRefused(ONE);
        git("revert", "--no-edit", "HEAD");
        assertThat(check(ONE)).startsWith("is not compatible with v1.0.0, as a commit says");
    }

    @Test
    void titleOfPullRequestAllowsIt() throws IOException {
        release("1.0.0", TWO);
        assertThatCode(() -> check(ONE, "feat(fruit)!: less")).doesNotThrowAnyException();
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> check(ONE, "feat: less"));
    }

    @Test
    void compatibleChangePasses() throws IOException {
        release("1.2.0", ONE);
        commit("feat: more");
        assertThat(check(TWO)).isEqualTo("is compatible with v1.2.0");
    }

    @Test
    void newestReachableReleaseCounts() throws IOException {
        release("1.9.0", TWO);
        release("1.10.0", ONE);
        git("checkout", "-q", "-b", "next");
        release("2.0.0", TWO);
        git("checkout", "-q", "main");
        git("tag", "v1.11.0-rc.1");
        git("tag", "vintage");
        assertThat(check(ONE)).isEqualTo("is compatible with v1.10.0");
    }

    @Test
    void releaseOnAMergedBranchCounts() throws IOException {
        release("1.0.0", ONE);
        git("checkout", "-q", "-b", "fixes");
        release("1.0.1", TWO);
        git("checkout", "-q", "main");
        commit("docs: more");
        git("merge", "-q", "--no-edit", "fixes");
        assertRefused(ONE);
    }

    @Test
    void withoutReleaseNothingIsCompared() throws IOException {
        assertThat(check(ONE)).isEqualTo("is not compared with a release: there is none");
        release("0.0.0", TWO);
        assertThat(check(ONE)).isEqualTo("is not compared with a release: there is none");
    }

    @Test
    void releaseWithoutTheFileIsNotCompared() throws IOException {
        commit("feat: begin");
        git("tag", "v0.1.0");
        assertThat(check(ONE)).isEqualTo("is not compared with v0.1.0, which does not have it");
    }

    @Test
    void releaseWhoseFileIsNotJsonIsRefused() throws IOException {
        release("0.1.0", "<<<<<<< HEAD");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> check(ONE))
                .withMessageContaining("openapi.json of v0.1.0 is not JSON");
    }

    @Test
    void withoutRepositoryNothingIsCompared() throws IOException {
        var elsewhere = Files.createDirectory(directory.resolve("elsewhere"));
        file = elsewhere.resolve("openapi.json");
        assertThat(check(ONE)).isEqualTo("is not compared with a release: this is not a git repository");
    }

    @Test
    void shallowCloneWithoutTheReleaseIsRefused() throws IOException {
        release("1.0.0", TWO);
        commit("docs: more");
        shallowClone("main");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> check(TWO))
                .withMessageContaining("git fetch --unshallow --tags")
                .withMessageContaining("fetch-depth: 0");
        git("fetch", "-q", "--unshallow", "--tags");
        assertThat(check(TWO)).isEqualTo("is compatible with v1.0.0");
    }

    @Test
    void shallowCloneOfTheReleaseIsCompared() throws IOException {
        release("1.0.0", TWO);
        shallowClone("v1.0.0");
        assertThat(check(TWO)).isEqualTo("is compatible with v1.0.0");
    }

    private void shallowClone(String branch) {
        git("clone", "-q", "--depth", "1", "--branch", branch, "file://" + service, "../clone");
        service = directory.resolve("clone");
        file = service.resolve("openapi.json");
    }

    @Test
    void documentInAFolderIsCompared() throws IOException {
        var folder = Files.createDirectories(service.resolve("docs"));
        file = folder.resolve("openapi.json");
        release("1.0.0", TWO);
        assertRefused(ONE);
    }

    @Test
    void brokenRepositoryIsRefused() throws IOException {
        Files.writeString(service.resolve(".git/HEAD"), "broken");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> check(ONE))
                .withMessageContaining("failed in " + service);
    }
}
