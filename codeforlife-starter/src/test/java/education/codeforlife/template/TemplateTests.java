package education.codeforlife.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the template has to be, so that three plain replacements make a service of it. */
class TemplateTests {

    private static final Path TEMPLATE = TemplateTool.REPOSITORY.resolve("template-service");

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".editorconfig",
                ".gitattributes",
                ".mvn/jvm.config",
                ".mvn/wrapper/maven-wrapper.properties",
                "LICENSE",
                "mvnw",
                "mvnw.cmd"
            })
    void itHasTheSameBuildAndLicenseAsTheLibrary(String file) {
        assertThat(TEMPLATE.resolve(file)).hasSameBinaryContentAs(TemplateTool.REPOSITORY.resolve(file));
    }

    /** The token of a workflow may delete workflows, but not change them. */
    @Test
    void noWorkflowHasToBeChangedWhenTheServiceIsNamed() throws IOException {
        try (var workflows = Files.list(TEMPLATE.resolve(".github/workflows"))) {
            assertThat(workflows)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(file).content().doesNotContainIgnoringCase("templateservice"));
        }
    }

    /** A name that sorts or wraps differently would make a service that its own formatter refuses. */
    @ParameterizedTest
    @ValueSource(strings = {"src", "with", "without"})
    void noImportNamesTheService(String folder) throws IOException {
        try (var sources = Files.walk(TEMPLATE.resolve(folder))) {
            assertThat(sources.filter(file -> file.toString().endsWith(".java")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(file)
                            .content()
                            .doesNotContainPattern("import (static )?education.codeforlife.service.templateservice"));
        }
    }

    /** Flyway refuses a migration that appears below those that were applied: the template never gets another. */
    @Test
    void itsOnlyMigrationLeavesTheNumbersFrom1000ToServices() throws IOException {
        try (var migrations = Files.list(TEMPLATE.resolve("src/main/resources/db/migration"))) {
            assertThat(migrations.map(file -> file.getFileName().toString())).containsExactly("V1__fruits.sql");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "keysets.properties",
                ".secrets/keysets.properties",
                ".env",
                ".env.local",
                "cookies",
                "service.log",
                "target/classes/A.class",
                ".postgres/data/PG_VERSION"
            })
    void gitDoesNotAddWhatTheDocumentationHasYouMake(String file, @TempDir Path directory) throws IOException {
        Files.copy(TEMPLATE.resolve(".gitignore"), directory.resolve(".gitignore"));
        Outcome.of(directory, Map.of(), List.of("git", "init", "-q")).succeeds();
        Outcome.of(directory, Map.of(), List.of("git", "check-ignore", "--no-index", file))
                .succeeds();
    }

    @Test
    void theToolDoesNotNameTheTemplate() {
        assertThat(Stream.of(TEMPLATE.resolve("tools/fetch-template")))
                .allSatisfy(file -> assertThat(file).content().doesNotContainIgnoringCase("templateservice"));
    }
}
