package education.codeforlife.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the template says about containers, in files that have to agree; the pipelines' tests know their schemas. */
class DeploymentTests {

    private static final Path TEMPLATE = TemplateTool.REPOSITORY.resolve("template-service");
    private static final Path DEPLOYMENT = TemplateTool.REPOSITORY.resolve("deploy/deployment.yaml");

    @Test
    void thePortAndTheUserAreThoseOfTheImage() {
        assertThat(TEMPLATE.resolve("Dockerfile")).content().contains("EXPOSE 8000\n", "USER 10001\n");
        assertThat(DEPLOYMENT).content().contains("containerPort: 8000", "User: 10001");
        assertThat(TEMPLATE.resolve("compose.yaml")).content().contains("- 127.0.0.1:8000:8000");
    }

    /** Measured on the template under load; what does not fit is killed without a word. */
    @Test
    void theHeapAndWhatTheJvmNeedsBesideItFitIntoTheLimit() {
        int limit = number(DEPLOYMENT, "limits:\\s+memory: (\\d+)Mi");
        int heap = limit * number(TEMPLATE.resolve("Dockerfile"), "-XX:MaxRAMPercentage=(\\d+)") / 100;
        assertThat(heap + 188).isLessThan(limit * 97 / 100);
    }

    @Test
    void theImageHasTheOneJarThatMavenMakes() {
        assertThat(TemplateTool.REPOSITORY.resolve("codeforlife-parent/pom.xml"))
                .content()
                .contains("<finalName>${project.artifactId}</finalName>");
        assertThat(TEMPLATE.resolve("Dockerfile"))
                .content()
                .contains("COPY target/codeforlife-templateservice-backend.jar service.jar");
    }

    private static int number(Path file, String pattern) {
        var found = Pattern.compile(pattern).matcher(contentOf(file.toFile()));
        assertThat(found.find()).as("%s in %s", pattern, file).isTrue();
        return Integer.parseInt(found.group(1));
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
}
