package education.codeforlife.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the template says about containers, in files that have to agree; the pipelines' tests know their schemas. */
class DeploymentTests {

    private static final Path TEMPLATE = TemplateTool.REPOSITORY.resolve("template-service");

    @Test
    void thePortAndTheUserAreThoseOfTheImage() {
        assertThat(TEMPLATE.resolve("Dockerfile")).content().contains("EXPOSE 8000\n", "USER 10001\n");
        assertThat(TEMPLATE.resolve("deploy/base/deployment.yaml"))
                .content()
                .contains("containerPort: 8000", "User: 10001");
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
}
