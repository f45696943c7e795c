package education.codeforlife.settings.test.autoconfigure;

import education.codeforlife.settings.DeploymentEnvironment;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.support.TestPropertySourceUtils;
import org.springframework.util.ClassUtils;

/**
 * Makes contexts of tests {@code local}, unless their environment is set. Their rows are those that each test names:
 * the fixtures of local runs are left out, and no task changes them in between. Calls are served in the process, and at a
 * free port of this machine.
 */
final class TestEnvironment implements EnvironmentPostProcessor, Ordered {

    /** Only Spring's test contexts have it: a program that happens to have this class is left alone. */
    private static final String MARK = TestPropertySourceUtils.INLINED_PROPERTIES_PROPERTY_SOURCE_NAME;

    private static final Map<String, Object> DEFAULTS =
            Map.of(DeploymentEnvironment.PROPERTY, DeploymentEnvironment.LOCAL.id(), "codeforlife.fixtures", "");

    /** A node that runs tasks would write, and hold locks, while a test runs or its database is cleaned. */
    private static final Map<String, Object> WITHOUT_TASKS = Map.of("codeforlife.task.enabled", "false");

    private static final boolean SERVES_CALLS =
            ClassUtils.isPresent("io.grpc.inprocess.InProcessServerBuilder", TestEnvironment.class.getClassLoader());

    /** Before the environment is settled, and the configuration files are read. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var sources = environment.getPropertySources();
        if (!sources.contains(MARK)) return;
        sources.addAfter(MARK, new MapPropertySource("codeforlifeTestTasks", WITHOUT_TASKS));
        if (SERVES_CALLS) sources.addAfter(MARK, new MapPropertySource("codeforlifeTestCalls", ownServer()));
        if (environment.containsProperty(DeploymentEnvironment.PROPERTY)) return;
        sources.addAfter(MARK, new MapPropertySource("codeforlifeTests", DEFAULTS));
    }

    private static Map<String, Object> ownServer() {
        return Map.of(
                "spring.grpc.server.address", "127.0.0.1",
                "spring.grpc.server.port", "0",
                "spring.grpc.server.inprocess.name", UUID.randomUUID().toString());
    }
}
