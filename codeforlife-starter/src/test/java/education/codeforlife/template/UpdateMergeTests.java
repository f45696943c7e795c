package education.codeforlife.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Edits and deletions of a service that the template's changes meet: what is merged, and what is said of the rest. */
class UpdateMergeTests {

    private static final String MAIN = ".github/workflows/main.yaml";
    private static final String FRUIT = "src/main/java/education/codeforlife/service/%s/fruit/";

    private static ScratchLibrary original;

    private ScratchLibrary library;
    private Path service;

    @BeforeAll
    static void makeAService(@TempDir Path directory) {
        original = ScratchLibrary.in(directory).withCompiledProgram();
        original.write(original.template().resolve("notes.txt"), "one\ntwo\nthree\nfour\nfive\nsix\n");
        original.write(original.template().resolve("guide.txt"), "first\nsecond\nthird\n");
        original.write(original.template().resolve("folder/page.txt"), "page\n");
        original.release("0.1.0");
        original.service("account");
    }

    @BeforeEach
    void copyTheService(@TempDir Path directory) {
        library = original.copyTo(directory);
        service = library.pathOf("account");
    }

    @Test
    void raisedWorkflowDoesNotConflict() {
        replaceInService(MAIN, "@v0.1.0", "@v0.1.7");
        updates();
        assertThat(service.resolve(MAIN)).content().contains("backend.yaml@v0.2.0");
    }

    @Test
    void workflowThatIsAheadIsNotSetBack() {
        replaceInService(MAIN, "@v0.1.0", "@v0.10.0");
        updates();
        assertThat(service.resolve(MAIN)).content().contains("backend.yaml@v0.10.0");
    }

    @Test
    void workflowOfAnotherRepositoryIsKept() {
        replaceInService(MAIN, "ocadotechnology/codeforlife-java/.github", "ada/pipelines/.github");
        updates();
        assertThat(service.resolve(MAIN)).content().contains("ada/pipelines/.github/workflows/backend.yaml@v0.1.0");
    }

    @Test
    void uncommentedInputsDoNotConflict() {
        replaceInService(MAIN, "    # with:\n    #   deploy-environment", "    with:\n      deploy-environment");
        updates();
        assertThat(service.resolve(MAIN))
                .content()
                .contains("backend.yaml@v0.2.0\n", "    with:\n      deploy-environment: production\n");
    }

    @Test
    void inputsBesideTheRaisedWorkflowDoNotConflict() {
        replaceInService(MAIN, "@v0.1.0\n", "@v0.1.7\n    with:\n      deploy-environment: staging\n");
        updates();
        assertThat(service.resolve(MAIN))
                .content()
                .contains("backend.yaml@v0.2.0\n    with:\n      deploy-environment: staging\n");
    }

    @Test
    void versionsFollowWorkflowToItsNewName() {
        library.git(service, "mv", MAIN, ".github/workflows/build.yaml");
        replaceInService(".github/workflows/build.yaml", "@v0.1.0", "@v0.1.7");
        updates();
        assertThat(service.resolve(".github/workflows/build.yaml")).content().contains("backend.yaml@v0.2.0");
        assertThat(service.resolve(MAIN)).doesNotExist();
    }

    @Test
    void pinnedActionIsComparedByItsComment() {
        inTemplate("x.yaml", "- uses: a/b@1111111 # v6.0.1\n");
        library.release("0.2.0");
        library.update(service).succeeds();
        library.commit(service, "build: update");
        inService("x.yaml", "- uses: a/b@9999999 # v6.0.2\n");
        inTemplate("x.yaml", "- uses: a/b@2222222 # v6.1.0\n");
        library.release("0.3.0");
        library.update(service).succeeds();
        assertThat(service.resolve("x.yaml")).hasContent("- uses: a/b@2222222 # v6.1.0");
    }

    @Test
    void raisedImageDoesNotConflict() {
        replaceInService("Dockerfile", "temurin:25", "temurin:26");
        replaceInTemplate("Dockerfile", "temurin:25", "temurin:27");
        updates();
        assertThat(service.resolve("Dockerfile"))
                .content()
                .contains("temurin:27-jre")
                .doesNotContain("temurin:26");
    }

    @Test
    void imageOfAnotherKindIsAConflict() {
        replaceInService("Dockerfile", "temurin:25-jre", "temurin:26-jre-alpine");
        replaceInTemplate("Dockerfile", "temurin:25", "temurin:27");
        library.release("0.2.0");
        assertThat(library.update(service).errors()).contains("  Dockerfile\n    both edited");
    }

    @Test
    void parentOfItsOwnDoesNotConflict() {
        replaceInService("pom.xml", "<artifactId>codeforlife-parent</artifactId>", "<artifactId>company</artifactId>");
        replaceInService("pom.xml", "<version>0.1.0</version>", "<version>7.0.0</version>");
        updates();
        assertThat(service.resolve("pom.xml")).content().contains("<version>7.0.0</version>");
    }

    @Test
    void parentInACommentIsIgnored() {
        var comment =
                "<!-- <parent><artifactId>codeforlife-parent</artifactId><version>9.9.9</version></parent> -->\n  ";
        replaceInService("pom.xml", "<parent>", comment + "<parent>");
        updates();
        assertThat(service.resolve("pom.xml")).content().contains(comment, "<version>0.2.0</version>");
    }

    @Test
    void deletedFilesStayDeleted() {
        library.git(service, "rm", "-q", "-r", "notes.txt", MAIN, "guide.txt");
        library.commit(service, "chore: delete");
        inTemplate("notes.txt", "theirs\n");
        library.release("0.2.0");
        assertThat(library.update(service).succeeds().output())
                .contains("Stays deleted: " + MAIN + ", notes.txt\n")
                .doesNotContain("guide.txt");
        assertThat(service.resolve("notes.txt")).doesNotExist();
        assertThat(service.resolve(MAIN)).doesNotExist();
    }

    @Test
    void deletedFileThatTheTemplateMovesStaysDeleted() throws IOException {
        library.git(service, "rm", "-q", "notes.txt");
        library.commit(service, "chore: delete");
        Files.move(library.template().resolve("notes.txt"), library.template().resolve("advice.txt"));
        library.release("0.2.0");
        assertThat(library.update(service).succeeds().output()).contains("Stays deleted: advice.txt");
        assertThat(service.resolve("advice.txt")).doesNotExist();
    }

    @Test
    void newFilesOfADeletedFolderStayAway() throws IOException {
        library.git(service, "rm", "-q", "-r", FRUIT.formatted("account"), "folder");
        library.commit(service, "chore: no fruits");
        inTemplate(FRUIT.formatted("templateservice") + "FruitFilter.java", "// filter\n");
        inTemplate("folder/deep/page.txt", "page two\n");
        library.release("0.2.0");
        assertThat(library.update(service).succeeds().output())
                .contains("Stays deleted: ", FRUIT.formatted("account") + "FruitFilter.java", "folder/deep/page.txt");
        assertThat(service.resolve("folder")).doesNotExist();
        assertThat(service.resolve(FRUIT.formatted("account"))).doesNotExist();
    }

    @Test
    void fileInThePlaceOfADeletedFolderIsKept() {
        library.git(service, "rm", "-q", "-r", "folder");
        inService("folder", "mine\n");
        inTemplate("folder/page.txt", "changed\n");
        updates();
        assertThat(service.resolve("folder")).hasContent("mine");
    }

    @Test
    void neighbouringLinesAreMerged() {
        replaceInService("notes.txt", "three", "mine");
        replaceInTemplate("notes.txt", "four", "theirs");
        updates();
        assertThat(service.resolve("notes.txt")).hasContent("one\ntwo\nmine\ntheirs\nfive\nsix");
        assertThat(library.git(service, "status", "--porcelain")).contains("M  notes.txt");
        library.git(service, "commit", "-q", "--no-edit");
        assertThat(library.git(service, "log", "-1", "--format=%B")).isEqualTo("build(template): update to 0.2.0");
    }

    @Test
    void linesThatBothAddedToAListAreKept() {
        inService(".gitignore", library.read(service.resolve(".gitignore")) + "mine/\n");
        inTemplate(".gitignore", library.read(library.template().resolve(".gitignore")) + "theirs/\n");
        updates();
        assertThat(service.resolve(".gitignore")).content().endsWith("mine/\ntheirs/\n");
    }

    @Test
    void dependenciesThatBothAddedAreKept() {
        replaceInService("pom.xml", "  </dependencies>", dependency("mine") + "  </dependencies>");
        replaceInTemplate("pom.xml", "  </dependencies>", dependency("theirs") + "  </dependencies>");
        updates();
        assertThat(service.resolve("pom.xml")).content().contains(dependency("mine") + dependency("theirs"));
    }

    @Test
    void settingsThatBothAddedAreAConflict() {
        append(service.resolve("src/main/resources/application.yaml"), "mine: 1\n");
        library.commit(service, "feat: mine");
        append(library.template().resolve("src/main/resources/application.yaml"), "mine: 2\n");
        library.release("0.2.0");
        assertThat(library.update(service).errors()).contains("application.yaml\n    both edited");
    }

    @Test
    void conflictsSayTheirKindAndTheCommands() throws IOException {
        inService("notes.txt", "mine\n");
        inTemplate("notes.txt", "theirs\n");
        inService("guide.txt", "mine\n");
        Files.delete(library.template().resolve("guide.txt"));
        inService("it's new.txt", "mine\n");
        inTemplate("it's new.txt", "theirs\n");
        library.release("0.2.0");
        assertThat(library.update(service).errors())
                .contains("  notes.txt\n    both edited", "git checkout --theirs -- notes.txt && git add notes.txt")
                .contains("  guide.txt\n    deleted by the template, changed by you · delete: git rm guide.txt")
                .contains("  it's new.txt\n    both added", "git checkout --ours -- 'it'\\''s new.txt'");
        library.run(
                        service,
                        "sh",
                        "-c",
                        "git checkout --theirs -- notes.txt && git add notes.txt && git rm -q guide.txt")
                .succeeds();
        library.run(service, "sh", "-c", "git checkout --ours -- 'it'\\''s new.txt' && git add 'it'\\''s new.txt'")
                .succeeds();
        assertThat(library.git(service, "ls-files", "--unmerged")).isEmpty();
        assertThat(service.resolve("notes.txt")).hasContent("theirs");
        assertThat(service.resolve("guide.txt")).doesNotExist();
        assertThat(service.resolve("it's new.txt")).hasContent("mine");
    }

    @Test
    void versionsAreRaisedBesideAConflict() {
        replaceInService(MAIN, "name: Main", "name: Mine");
        replaceInService(MAIN, "@v0.1.0", "@v0.1.7");
        replaceInTemplate(MAIN, "name: Main", "name: Theirs");
        library.release("0.2.0");
        assertThat(library.update(service).errors()).contains(MAIN + "\n    both edited");
        assertThat(service.resolve(MAIN)).content().contains("name: Mine", "name: Theirs", "backend.yaml@v0.2.0");
    }

    private void updates() {
        library.release("0.2.0");
        library.update(service).succeeds();
        assertThat(library.git(service, "status", "--porcelain")).doesNotContain("UU", " M ", "MM", "??");
    }

    private static String dependency(String name) {
        return "    <dependency>\n      <groupId>org.example</groupId>\n      <artifactId>%s</artifactId>\n    </dependency>\n"
                .formatted(name);
    }

    private void inTemplate(String path, String text) {
        library.write(library.template().resolve(path), text);
    }

    private void inService(String path, String text) {
        library.write(service.resolve(path), text);
        library.commit(service, "feat: " + path);
    }

    private void append(Path file, String text) {
        library.write(file, library.read(file) + text);
    }

    private void replaceInService(String path, String text, String replacement) {
        replace(service.resolve(path), text, replacement);
        library.commit(service, "feat: " + path);
    }

    private void replaceInTemplate(String path, String text, String replacement) {
        replace(library.template().resolve(path), text, replacement);
    }

    private void replace(Path file, String text, String replacement) {
        var before = library.read(file);
        assertThat(before).contains(text);
        library.write(file, before.replace(text, replacement));
    }
}
