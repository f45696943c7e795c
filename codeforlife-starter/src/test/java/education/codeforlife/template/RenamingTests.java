package education.codeforlife.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a copy of the template, as GitHub makes them from a template repository. */
class RenamingTests {

    private static ScratchLibrary original;

    private ScratchLibrary library;
    private Path copy;

    @BeforeAll
    static void split(@TempDir Path directory) {
        original = ScratchLibrary.in(directory).withCompiledProgram();
        original.release("0.1.0");
        original.git(original.clone, "subtree", "-q", "split", "--prefix=template-service", "--branch=template");
        original.git(directory, "clone", "-q", "-b", "template", original.clone.toString(), "copy");
    }

    @BeforeEach
    void copy(@TempDir Path directory) {
        library = original.copyTo(directory);
        copy = directory.resolve("copy");
    }

    @Test
    void theRepositorysNameGivesTheAlias() {
        library.run(copy, "tools/service-template", "rename", "codeforlife-account-backend")
                .succeeds();
        assertThat(copy.resolve("tools/service-template")).doesNotExist();
        library.git(copy, "commit", "-q", "--signoff", "-m", "build(template): name the service");
        var made = Snapshot.of(library.service("account")).files();
        var renamed = Snapshot.of(copy).files();
        made.remove(".template.properties");
        renamed.remove(".template.properties");
        assertThat(renamed).isEqualTo(made);
        assertThat(library.git(copy, "status", "--porcelain")).isEmpty();
    }

    @Test
    void partsAreLeftOut() {
        library.tool(copy, "rename", "account", "--without", "people").succeeds();
        assertThat(copy.resolve("pom.xml")).content().doesNotContain("codeforlife-user");
        assertThat(copy.resolve(".template.properties")).content().contains("\nwithout=people\n");
        assertThat(copy.resolve("without")).doesNotExist();
    }

    @Test
    void unknownPartIsRefused() {
        var before = Snapshot.of(copy);
        library.tool(copy, "rename", "account", "--without", "mail").isRefused(2, "Unknown part");
        assertThat(Snapshot.of(copy)).isEqualTo(before);
    }

    @Test
    void itsWorkflowIsGone() {
        assertThat(copy.resolve(".github/workflows/setup.yaml")).exists();
        rename("account").succeeds();
        assertThat(copy.resolve(".github/workflows/setup.yaml")).doesNotExist();
    }

    @Test
    void itIsUpdatedAsAnyOther() {
        rename("account").succeeds();
        library.commit(copy, "build: rename");
        var origin = copy.resolve(".template.properties");
        library.write(origin, library.read(origin).replaceAll("source=.*", "source=" + ScratchLibrary.URL));
        library.commit(copy, "build: follow another library");
        library.write(library.template().resolve("later.txt"), "later in templateservice");
        library.release("0.2.0");
        library.update(copy).succeeds();
        assertThat(copy.resolve("later.txt")).hasContent("later in account");
        assertThat(origin).content().contains("version=0.2.0", "commit=");
    }

    @Test
    void aServiceIsNotRenamed() {
        rename("account").succeeds();
        library.commit(copy, "build: rename");
        isRefused("school", 1, "already the service account");
    }

    @Test
    void aBadNameIsRefused() {
        isRefused("codeforlife-local-backend", 2, "reserved");
        isRefused("my-school", 2, "2 to 30 small letters");
    }

    @Test
    void changesThatAreNotCommittedAreRefused() {
        library.write(copy.resolve("README.md"), "mine\n");
        isRefused("account", 1, "uncommitted changes");
    }

    @Test
    void theTemplateItselfIsNotUpdated() {
        library.update(copy).isRefused(1, "not a service");
    }

    private Outcome rename(String name) {
        return library.tool(copy, "rename", name);
    }

    private void isRefused(String name, int status, String reason) {
        var before = Snapshot.of(copy);
        rename(name).isRefused(status, reason);
        assertThat(Snapshot.of(copy)).isEqualTo(before);
    }
}
