package education.codeforlife.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** What the template says about containers, in files that have to agree with one another. */
class DeploymentTests {

    private static final Path TEMPLATE = TemplateTool.REPOSITORY.resolve("template-service");

    @ParameterizedTest
    @ValueSource(
            strings = {"compose.yaml", "deploy/deployment.yaml", "deploy/kustomization.yaml", "deploy/service.yaml"})
    void everyFileIsYaml(String file) throws IOException {
        assertThat(documents(file)).singleElement().isInstanceOf(Map.class);
    }

    @Test
    void thePortAndTheUserAreThoseOfTheImage() throws IOException {
        assertThat(TEMPLATE.resolve("Dockerfile")).content().contains("EXPOSE 8000\n", "USER 10001\n");
        assertThat(TEMPLATE.resolve("deploy/deployment.yaml")).content().contains("containerPort: 8000", "User: 10001");
        assertThat(TEMPLATE.resolve("compose.yaml")).content().contains("- 127.0.0.1:8000:8000");
    }

    /** A JVM that cannot use the cache fails in the last step of the image, and only there. */
    @Test
    void anImageWhoseCacheIsNotUsedIsNotBuilt() {
        assertThat(TEMPLATE.resolve("Dockerfile"))
                .content()
                .containsSubsequence(
                        "FROM service AS trained\n",
                        "RUN java -XX:AOTCacheOutput=service.aot ",
                        "FROM service\n",
                        "RUN java -XX:AOTCache=service.aot -XX:AOTMode=on ",
                        "ENTRYPOINT [\"java\", \"-XX:AOTCache=service.aot\", \"-jar\"");
    }

    @Test
    void platformsAskTheProbes() throws IOException {
        var deployment = Files.readString(TEMPLATE.resolve("deploy/deployment.yaml"));
        assertThat(deployment)
                .containsPattern("livenessProbe:\\s+httpGet:\\s+path: /livez\n")
                .containsPattern("readinessProbe:\\s+httpGet:\\s+path: /readyz\n");
    }

    @Test
    void theBaseListsEveryManifest() throws IOException {
        var base = TEMPLATE.resolve("deploy/kustomization.yaml");
        try (var files = Files.list(base.getParent())) {
            assertThat(files.filter(file -> !file.equals(base)))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(base).content().contains("  - " + file.getFileName() + "\n"));
        }
    }

    private static List<Object> documents(String file) throws IOException {
        try (var text = Files.newBufferedReader(TEMPLATE.resolve(file))) {
            return StreamSupport.stream(new Yaml().loadAll(text).spliterator(), false)
                    .toList();
        }
    }
}
