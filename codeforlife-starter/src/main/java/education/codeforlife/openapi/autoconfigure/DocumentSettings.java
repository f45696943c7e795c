package education.codeforlife.openapi.autoconfigure;

import education.codeforlife.settings.DeploymentEnvironment;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Switches springdoc on and off with {@code codeforlife.openapi.enabled}, which is on in the local environment unless it
 * is set. springdoc's own endpoint is off, as ours serves the document.
 */
final class DocumentSettings implements EnvironmentPostProcessor {

    static final String ENABLED = "codeforlife.openapi.enabled";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        boolean local = DeploymentEnvironment.of(environment).isLocal();
        var enabled = environment.getProperty(ENABLED, Boolean.class, local);
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "codeforlifeOpenApi",
                        Map.of(
                                ENABLED,
                                enabled,
                                "springdoc.api-docs.enabled",
                                enabled,
                                "springdoc.swagger-ui.enabled",
                                enabled,
                                "springdoc.enable-default-api-docs",
                                false)));
    }
}
