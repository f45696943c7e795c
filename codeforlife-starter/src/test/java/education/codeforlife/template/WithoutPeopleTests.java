package education.codeforlife.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that was made with {@code --without people}: what it lacks, that it works, and that updates keep it so. */
class WithoutPeopleTests {

    private static final Pattern PEOPLE =
            Pattern.compile("codeforlife-user|codeforlife:\\s+auth:|willowbrook|School1|(with|end of) people|teacher");

    private static final Pattern BOOKS = Pattern.compile("(?s)## `books/`.*?(?=\n## )\n");

    private static ScratchLibrary library;
    private static Path service;

    @BeforeAll
    static void makeAService(@TempDir Path directory) {
        library = ScratchLibrary.in(directory);
        library.release("0.1.0");
        library.newService("account", "--without", "people").succeeds();
        service = library.pathOf("account");
    }

    @Test
    void nothingNamesPeople() {
        assertThat(Snapshot.of(service).files())
                .hasSizeGreaterThan(30)
                .allSatisfy((path, content) -> assertThat(path + content.text()).doesNotContainPattern(PEOPLE));
    }

    @Test
    void readmeTriesTheFruits() {
        assertThat(service.resolve("README.md"))
                .content()
                .contains("The library's people are not a part of it.", "\n## Try it\n", "/fruits/1/")
                .doesNotContain("<!--", "-->", "csrf");
    }

    @Test
    void onlyTheFilesOfPeopleDiffer(@TempDir Path directory) {
        var copy = library.copyTo(directory);
        var with = Snapshot.of(copy.service("school")).files();
        assertThat(Snapshot.of(service).files().keySet())
                .map(path -> path.replace("account", "school").replace("Account", "School"))
                .containsExactlyInAnyOrderElementsOf(with.keySet());
        assertThat(with)
                .allSatisfy(
                        (path, content) -> assertThat(content.text()).doesNotContainPattern("(with|end of) people"));
    }

    @Test
    void updateKeepsPeopleOut(@TempDir Path directory) throws IOException {
        var copy = library.copyTo(directory);
        var updated = copy.pathOf("account");
        assertThat(updated.resolve(".template.properties")).content().contains("\nwithout=people\n");
        var settings = copy.template().resolve("src/main/resources/application.yaml");
        copy.write(settings, copy.read(settings).replace("    enabled: true\n", "    enabled: true\n    later: 1\n"));
        copy.write(copy.template().resolve("without/people/FRUITS.md"), "Only fruits.");
        copy.write(copy.template().resolve("FRUITS.md"), "Fruits and people.");
        copy.release("0.2.0");
        var before = Files.readString(updated.resolve("src/main/resources/application.yaml"));

        copy.update(updated).succeeds();

        assertThat(updated.resolve(".template.properties")).content().contains("version=0.2.0", "\nwithout=people\n");
        assertThat(updated.resolve("src/main/resources/application.yaml")).hasContent(before.strip());
        assertThat(updated.resolve("FRUITS.md")).hasContent("Only fruits.");
        assertThat(updated.resolve("pom.xml"))
                .content()
                .contains("<version>0.2.0")
                .doesNotContain("codeforlife-user");
    }

    @Test
    void unknownPartInTheRecordIsRefused(@TempDir Path directory) {
        var copy = library.copyTo(directory);
        var record = copy.pathOf("account").resolve(".template.properties");
        copy.write(record, copy.read(record).replace("=people", "=poeple"));
        copy.commit(copy.pathOf("account"), "build: misspelt");
        copy.release("0.2.0");
        copy.update(copy.pathOf("account")).isRefused(2, "Unknown part \"poeple\"");
    }

    @Test
    void severalPartsMayBeLeftOut(@TempDir Path directory) {
        var copy = library.copyTo(directory);
        copy.write(
                copy.template().resolve("without/mail/no-mail.txt"),
                "# with people\nPeople.\n# end of people\nNo mail.\n");
        copy.write(copy.template().resolve("parts.txt"), """
                All.
                # with people
                People.
                # with mail
                Mail of people.
                # end of mail
                # end of people
                """);
        copy.release("0.2.0");

        copy.newService("all").succeeds();
        copy.newService("mute", "--without", "mail").succeeds();
        copy.newService("empty", "--without", "people", "--without", "mail").succeeds();

        assertThat(copy.pathOf("all").resolve("parts.txt")).hasContent("All.\nPeople.\nMail of people.");
        assertThat(copy.pathOf("mute").resolve("parts.txt")).hasContent("All.\nPeople.");
        assertThat(copy.pathOf("mute").resolve("no-mail.txt")).hasContent("People.\nNo mail.");
        assertThat(copy.pathOf("empty").resolve("parts.txt")).hasContent("All.");
        assertThat(copy.pathOf("empty").resolve("no-mail.txt")).hasContent("No mail.");
        assertThat(copy.pathOf("empty").resolve(".template.properties"))
                .content()
                .contains("\nwithout=mail,people\n");
    }

    /** With events, and a resource that was written into it; and they fail when it breaks its contract. */
    @Test
    void itsTestsPass(@TempDir Path directory) throws Exception {
        var elsewhere = library.copyTo(directory);
        elsewhere.newService("market", "--without", "people", "--events").succeeds();
        var copy = elsewhere.pathOf("market");
        elsewhere
                .run(copy, "sh", "new-resource", "book", "title:text", "fruit_count:int")
                .succeeds();
        var matrix = copy.resolve("permission-matrix.md");
        var before = Files.readString(matrix);
        var build = ServiceBuild.of(copy).without("codeforlife-user", "spring-security-oauth2");

        build.test(Map.of(
                        "codeforlife.permission-matrix.write", "true",
                        "codeforlife.openapi.write", "true",
                        "codeforlife.fuzz.requests", "200"))
                .succeeds();

        assertThat(BOOKS.matcher(Files.readString(matrix)).replaceAll("")).isEqualTo(before);
        assertContractIsKept(build, copy.resolve("openapi.json"));
    }

    /** Releases an operation that the service does not have. */
    private static void assertContractIsKept(ServiceBuild build, Path document) throws IOException {
        var text = Files.readString(document);
        assertThat(text).contains("\"/books/{id}/\": {", "\"/fruits/{id}/\": {");
        Files.writeString(document, text.replace("\"/books/{id}/\": {", "\"/papers/{id}/\": {"));
        library.commit(build.service(), "feat(paper): papers");
        library.git(build.service(), "tag", "v0.1.0");

        var outcome = build.testAgain("ServiceTests");

        assertThat(outcome.status()).isOne();
        assertThat(outcome.errors())
                .contains("openapi.json is not compatible with v0.1.0:\n  GET /papers/{id}/ is removed")
                .contains("openapi.json differs from the API of the service")
                .contains("paths › /papers/{id}/: only in the file");
    }
}
