package education.codeforlife.rpc.autoconfigure;

import education.codeforlife.settings.DeploymentEnvironment;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** A service describes itself to callers in the local environment only, and nodes that run tasks only serve no calls. */
final class RpcDefaults implements EnvironmentPostProcessor {

    static final String REFLECTION = "spring.grpc.server.reflection.enabled";
    static final String SERVER = "spring.grpc.server.enabled";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        boolean local = DeploymentEnvironment.of(environment).isLocal();
        boolean worker = "worker".equalsIgnoreCase(environment.getProperty("codeforlife.service.mode", "all"));
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("codeforlifeRpc", Map.of(REFLECTION, local, SERVER, !worker)));
    }
}
