package education.codeforlife.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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
                "mvnw",
                "mvnw.cmd"
            })
    void itHasTheSameBuildAsTheLibrary(String file) {
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
    @Test
    void noImportNamesTheService() throws IOException {
        try (var sources = Files.walk(TEMPLATE.resolve("src"))) {
            assertThat(sources.filter(file -> file.toString().endsWith(".java")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(file)
                            .content()
                            .doesNotContainPattern("import (static )?education.codeforlife.service.templateservice"));
        }
    }

    @Test
    void theToolDoesNotNameTheTemplate() {
        assertThat(Stream.of(TemplateTool.SOURCE, TEMPLATE.resolve("tools/service-template")))
                .allSatisfy(file -> assertThat(file).content().doesNotContainIgnoringCase("templateservice"));
    }
}
