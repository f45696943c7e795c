package education.codeforlife.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./update-template} does to a service, and what it refuses with the service left as it was. */
class UpdateTests {

    private static final String VIEW_SET =
            "src/main/java/education/codeforlife/service/templateservice/fruit/FruitViewSet.java";

    private static ScratchLibrary original;

    private ScratchLibrary library;
    private Path service;

    @BeforeAll
    static void makeAService(@TempDir Path directory) {
        original = ScratchLibrary.in(directory).withCompiledProgram();
        original.write(original.template().resolve("notes.txt"), "one\ntwo\nthree\nfour\nfive\nsix\nseven\n");
        original.write(original.template().resolve("gone.txt"), "not needed\n");
        original.write(original.template().resolve("start.sh"), "#!/bin/sh\n");
        original.write(original.template().resolve("logo.bin"), "\0templateservice 1");
        original.release("0.1.0");
        original.service("account");
    }

    @BeforeEach
    void copyTheService(@TempDir Path directory) {
        library = original.copyTo(directory);
        service = library.pathOf("account");
    }

    @Test
    void theTemplatesChangesArriveStagedAndRenamed() {
        inTemplate("src/main/resources/templateservice.txt", "new in templateservice\n");
        library.release("0.2.0");
        assertThat(library.update(service).succeeds().output()).contains("Updated from 0.1.0 to 0.2.0");
        assertThat(service.resolve("src/main/resources/account.txt")).hasContent("new in account");
        assertThat(status()).contains("A  src/main/resources/account.txt").doesNotContain("??", " M ");
    }

    @Test
    void theCommitOfAnUpdateHasItsMessage() {
        library.release("0.2.0");
        library.update(service).succeeds();
        library.git(service, "commit", "-q", "--no-edit");
        assertThat(library.git(service, "log", "-1", "--format=%s")).isEqualTo("build(template): update to 0.2.0");
    }

    @Test
    void ownEditsAreKept() {
        inService("notes.txt", "one\ntwo\nthree\nfour\nfive\nsix\nmine\n");
        inTemplate("notes.txt", "theirs\ntwo\nthree\nfour\nfive\nsix\nseven\n");
        library.release("0.2.0");
        library.update(service).succeeds();
        assertThat(service.resolve("notes.txt")).hasContent("theirs\ntwo\nthree\nfour\nfive\nsix\nmine");
    }

    @Test
    void theLibraryComesWithIt() {
        library.release("0.2.0");
        library.update(service).succeeds();
        assertThat(service.resolve("pom.xml"))
                .content()
                .contains("<version>0.2.0</version>", "<version>0.0.0</version>");
    }

    @Test
    void updatedLibraryDoesNotConflict() throws IOException {
        replaceInService("pom.xml", "<version>0.1.0</version>", "<version>0.1.7</version>");
        library.release("0.2.0");
        library.update(service).succeeds();
        assertThat(service.resolve("pom.xml")).content().contains("<version>0.2.0</version>");
    }

    @Test
    void aLibraryThatIsAheadIsNotSetBack() throws IOException {
        replaceInService("pom.xml", "<version>0.1.0</version>", "<version>0.9.0</version>");
        library.release("0.2.0");
        library.update(service).succeeds();
        assertThat(service.resolve("pom.xml")).content().contains("<version>0.9.0</version>");
    }

    @Test
    void theVersionOfTheServiceIsItsOwn() throws IOException {
        replaceInService("pom.xml", "<version>0.0.0</version>", "<version>4.5.6</version>");
        library.release("0.2.0");
        library.update(service).succeeds();
        assertThat(service.resolve("pom.xml")).content().contains("<version>4.5.6</version>");
    }

    @Test
    void conflictsAreMarkedAndListed() {
        inService("notes.txt", "mine\n");
        inTemplate("notes.txt", "theirs\n");
        library.release("0.2.0");
        var outcome = library.update(service);
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.errors())
                .contains(
                        "conflicts in 1 files:\n  notes.txt\n    both edited", "git add notes.txt", "git reset --hard");
        assertThat(service.resolve("notes.txt")).content().contains("<<<<<<< HEAD\nmine\n=======\ntheirs\n>>>>>>> ");
    }

    @Test
    void conflictsHaveToBeResolvedBeforeTheNextUpdate() {
        conflictsAreMarkedAndListed();
        library.update(service).isRefused(1, "conflicts");
    }

    @Test
    void deletedFilesAreDeleted() throws IOException {
        Files.delete(library.template().resolve("gone.txt"));
        library.release("0.2.0");
        library.update(service).succeeds();
        assertThat(service.resolve("gone.txt")).doesNotExist();
    }

    @Test
    void ownEditsFollowAFileToItsNewName() throws IOException {
        moveInTemplate("notes.txt", "guide.txt");
        inService("notes.txt", "one\ntwo\nthree\nfour\nfive\nsix\nmine\n");
        library.release("0.2.0");
        library.update(service).succeeds();
        assertThat(service.resolve("guide.txt")).content().contains("mine");
        assertThat(service.resolve("notes.txt")).doesNotExist();
    }

    @Test
    void aNewNameThatIsTakenIsAConflictThatKeepsBothFiles() throws IOException {
        moveInTemplate("notes.txt", "guide.txt");
        inService("notes.txt", "\0mine");
        inService("guide.txt", "mine, too\n");
        library.release("0.2.0");
        assertThat(library.update(service).errors()).contains("  guide.txt\n", "  notes.txt\n");
        assertThat(service.resolve("notes.txt")).hasContent("\0mine");
        assertThat(service.resolve("guide.txt")).content().contains("mine, too");
    }

    @Test
    void modesAndBinaryFilesFollow() {
        library.template().resolve("start.sh").toFile().setExecutable(true);
        inTemplate("logo.bin", "\0templateservice 2");
        library.release("0.2.0");
        library.update(service).succeeds();
        assertThat(service.resolve("start.sh")).isExecutable();
        assertThat(service.resolve("logo.bin")).hasContent("\0templateservice 2");
    }

    @Test
    void theNewestVersionIsTheGreatestNumber() {
        library.release("0.10.0");
        library.release("0.9.0");
        library.git(library.clone, "push", "-q", "origin", "v0.9.0:refs/tags/v1.0.0-rc.1");
        assertThat(library.update(service).succeeds().output()).contains("to 0.10.0");
    }

    @Test
    void aGivenVersionIsEnough() {
        library.release("0.2.0");
        library.release("0.3.0");
        assertThat(library.update(service, "v0.2.0").succeeds().output()).contains("to 0.2.0");
    }

    @Test
    void theNextUpdateStartsFromTheLast() {
        inTemplate("notes.txt", "second\n");
        library.release("0.2.0");
        library.update(service).succeeds();
        library.commit(service, "build: update");
        inTemplate("notes.txt", "third\n");
        library.release("0.3.0");
        library.update(service).succeeds();
        assertThat(service.resolve("notes.txt")).hasContent("third");
    }

    @Test
    void aSecondRunIsUpToDate() {
        library.release("0.2.0");
        library.update(service).succeeds();
        var updated = Snapshot.of(service);
        assertThat(library.update(service).succeeds().output()).contains("Up to date", "0.2.0");
        assertThat(Snapshot.of(service)).isEqualTo(updated);
    }

    @Test
    void everyVersionIsRenderedByItsOwnTool() {
        var tool = library.template().resolve("tools/ServiceTemplate.java");
        library.write(tool, library.read(tool).replace("<version>0.0.0</version>", "<version>0.0.0-new</version>"));
        library.withOwnProgram();
        library.release("0.2.0");
        library.run(service, "./update-template").succeeds();
        assertThat(service.resolve("pom.xml")).content().contains("<version>0.0.0-new</version>");
        assertThat(status()).doesNotContain("U");
    }

    @Test
    void aServiceFromBeforeTheFirstReleaseIsUpdated() {
        library.git(library.clone, "tag", "-d", "v0.1.0");
        library.setVersion("0.0.0");
        inTemplate("notes.txt", "between\n");
        library.commit(library.clone, "feat: between");
        library.git(library.clone, "push", "-q", "origin", "main");
        var early = library.service("early");
        inTemplate("notes.txt", "released\n");
        library.release("0.2.0");
        library.update(early).succeeds();
        assertThat(early.resolve("notes.txt")).hasContent("released");
    }

    @Test
    void aShallowCloneOfTheServiceIsUpdated() {
        inService("notes.txt", "mine\n");
        library.release("0.2.0");
        var shallow = library.directory.resolve("shallow");
        library.git(library.directory, "clone", "-q", "--depth", "1", "file://" + service, shallow.toString());
        library.update(shallow).succeeds();
        assertThat(shallow.resolve("notes.txt")).hasContent("mine");
    }

    @Test
    void ignoredFilesAreNotOverwritten() {
        inService(".gitignore", "target/\nsecret.txt\n");
        library.write(service.resolve("secret.txt"), "mine\n");
        inTemplate("secret.txt", "theirs\n");
        library.release("0.2.0");
        isRefused(1, "[secret.txt]");
    }

    @Test
    void ignoredFileInPlaceOfAFolderIsRejected() {
        inService(".gitignore", "target/\nsecret\n");
        library.write(service.resolve("secret"), "mine\n");
        inTemplate("secret/of.txt", "theirs\n");
        library.release("0.2.0");
        isRefused(1, "[secret/of.txt]");
    }

    @Test
    void fileInThePlaceOfAFolderIsRefused() {
        inService("place/mine.txt", "mine\n");
        inTemplate("place", "theirs\n");
        library.release("0.2.0");
        isRefused(1, "[place]");
        library.git(service, "reset", "-q", "--hard");
        assertThat(library.git(service, "status", "--porcelain", "--ignored")).isEmpty();
    }

    @Test
    void folderInThePlaceOfAFileIsRefused() {
        inService("place", "mine\n");
        inTemplate("place/theirs.txt", "theirs\n");
        library.release("0.2.0");
        isRefused(1, "[place/theirs.txt]");
    }

    @Test
    void templateMayTurnItsFolderIntoAFile() throws IOException {
        inTemplate("place/theirs.txt", "theirs\n");
        library.release("0.2.0");
        library.update(service).succeeds();
        library.commit(service, "build: update");
        Files.delete(library.template().resolve("place/theirs.txt"));
        Files.delete(library.template().resolve("place"));
        inTemplate("place", "theirs\n");
        library.release("0.3.0");
        library.update(service).succeeds();
        assertThat(service.resolve("place")).hasContent("theirs");
    }

    @Test
    void changesThatAreNotCommittedAreRefused() {
        library.release("0.2.0");
        library.write(service.resolve("notes.txt"), "mine\n");
        isRefused(1, "uncommitted changes");
    }

    @Test
    void untrackedFilesAreRefused() {
        library.release("0.2.0");
        library.write(service.resolve("untracked.txt"), "mine\n");
        isRefused(1, "uncommitted changes");
    }

    @Test
    void aDetachedHeadIsRefused() {
        library.release("0.2.0");
        library.git(service, "switch", "-q", "--detach");
        isRefused(1, "detached");
    }

    @Test
    void anUnknownVersionIsRefused() {
        isRefused(2, "does not contain version 7.0.0", "7.0.0");
        isRefused(2, "Invalid version \"newest\"", "newest");
    }

    @Test
    void anOlderVersionIsRefused() {
        library.release("0.0.9");
        isRefused(2, "already has the later version 0.1.0", "0.0.9");
    }

    @Test
    void aSourceThatIsAwayIsRefused() throws IOException {
        Files.move(library.origin, library.directory.resolve("away.git"));
        isRefused(1, "Cannot reach " + ScratchLibrary.URL);
    }

    @Test
    void aSourceWithoutTheCommitIsRefused() throws IOException {
        library.release("0.2.0");
        replaceInService(".template.properties", "commit=", "commit=0000");
        isRefused(1, "Cannot fetch 0000");
    }

    @Test
    void folderWithoutServiceIsRejected() throws IOException {
        library.git(service, "rm", "-q", ".template.properties");
        library.commit(service, "chore: forget");
        isRefused(1, ".template.properties is missing");
        replaceInService("notes.txt", "one", "1");
        library.write(service.resolve(".template.properties"), "alias=account\nversion=one\nsource=/\n");
        isRefused(1, "Invalid version in .template.properties");
    }

    @Test
    void aServiceOutsideGitIsRefused() throws IOException {
        Files.move(service.resolve(".git"), library.directory.resolve("hidden"));
        isRefused(1, "not a git repository");
    }

    @Test
    void conflictsInEveryFileLoseNothing() {
        var paths = Snapshot.of(service).files().keySet().stream()
                .filter(path -> !path.equals(".template.properties") && !path.equals(".gitignore"))
                .filter(path -> !path.equals(".dockerignore") && !path.endsWith(".md"))
                .toList();
        paths.forEach(path -> append(
                library.template()
                        .resolve(path.replace("account", "templateservice").replace("Account", "Templateservice")),
                "theirs"));
        paths.forEach(path -> append(service.resolve(path), "mine"));
        library.commit(service, "feat: mine");
        library.release("0.2.0");
        assertThat(library.update(service).errors()).contains("conflicts in " + paths.size() + " files");
        assertThat(paths)
                .allSatisfy(
                        path -> assertThat(library.read(service.resolve(path))).contains("mine"));
    }

    @Test
    void aFileOfTheTemplateIsNamedAfterTheAliasInEveryVersion() {
        inTemplate(VIEW_SET, library.read(library.template().resolve(VIEW_SET)) + "// later\n");
        library.release("0.2.0");
        library.update(service).succeeds();
        assertThat(status()).contains("M  src/main/java/education/codeforlife/service/account/fruit/FruitViewSet.java");
    }

    private void isRefused(int status, String reason, String... arguments) {
        var before = Snapshot.of(service);
        library.update(service, arguments).isRefused(status, reason);
        assertThat(Snapshot.of(service)).isEqualTo(before);
    }

    private void inTemplate(String path, String text) {
        library.write(library.template().resolve(path), text);
    }

    private void moveInTemplate(String path, String target) throws IOException {
        Files.move(library.template().resolve(path), library.template().resolve(target));
    }

    private void inService(String path, String text) {
        library.write(service.resolve(path), text);
        library.commit(service, "feat: " + path);
    }

    private void replaceInService(String path, String text, String replacement) throws IOException {
        var before = Files.readString(service.resolve(path));
        assertThat(before).contains(text);
        inService(path, before.replace(text, replacement));
    }

    private void append(Path file, String line) {
        library.write(file, library.read(file) + line + "\n");
    }

    private String status() {
        return library.git(service, "status", "--porcelain");
    }
}
