package education.codeforlife.event.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.command.autoconfigure.CommandException;
import education.codeforlife.event.EventDeclarations;
import education.codeforlife.event.EventTransport;
import education.codeforlife.event.jdbc.EmbeddedTransport;
import education.codeforlife.event.nats.NatsHistory;
import education.codeforlife.event.nats.NatsSettings;
import education.codeforlife.event.nats.NatsTransport;
import education.codeforlife.request.autoconfigure.ServiceProperties;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.mock.env.MockEnvironment;

/** No server is reached: a transport connects when it is checked and started. */
class NatsConfigurationTests {

    @EnableConfigurationProperties({ServiceProperties.class, EventProperties.class})
    static class Properties {}

    private final ApplicationContextRunner bare = new ApplicationContextRunner()
            .withUserConfiguration(Properties.class, NatsConfiguration.class)
            .withBean(
                    EventDeclarations.class,
                    () -> EventDeclarations.of(new DefaultListableBeanFactory(), "school", List.of()))
            .withPropertyValues("codeforlife.service.name=school");

    private final ApplicationContextRunner runner =
            bare.withPropertyValues("codeforlife.event.nats.url=nats://one:4222, nats://two:4222");

    @Test
    void serviceWithoutUrlIsLeftAlone() {
        bare.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(EventTransport.class));
    }

    @Test
    void serviceWithUrlSendsItsEventsByNats() {
        runner.run(context -> {
            assertThat(context).hasSingleBean(EventTransport.class).hasSingleBean(NatsTransport.class);
            var settings = context.getBean(NatsSettings.class);
            assertThat(settings.servers()).containsExactly("nats://one:4222", "nats://two:4222");
            assertThat(settings.maxAge()).isEqualTo(Duration.ofDays(7));
            assertThat(settings.ackWait()).isEqualTo(Duration.ofSeconds(5));
            assertThat(settings.access().ssl()).isNull();
        });
    }

    @Test
    void natsThatIsAwayDoesNotMakeTheServiceUnhealthy() {
        runner.run(
                context -> assertThat(context.getBean(NatsHealth.class).health().getStatus())
                        .isEqualTo(new Status("IMPAIRED")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"codeforlife.service.mode=web", "codeforlife.task.enabled=false"})
    void nodeThatLeavesEventsToOthersDoesNotReachNats(String setting) {
        runner.withPropertyValues(setting)
                .run(context -> assertThat(context)
                        .hasSingleBean(NatsHistory.class)
                        .hasSingleBean(EmbeddedTransport.class)
                        .doesNotHaveBean(NatsTransport.class)
                        .doesNotHaveBean(NatsHealth.class));
    }

    @Test
    void loginAndSslBundleAreUsed() {
        runner.withPropertyValues(
                        "codeforlife.event.nats.username=school",
                        "codeforlife.event.nats.password=secret",
                        "codeforlife.event.nats.credentials=/school.creds",
                        "codeforlife.event.nats.ssl-bundle=nats")
                .withBean(SslBundles.class, () -> new DefaultSslBundleRegistry("nats", SslBundle.systemDefault()))
                .run(context -> {
                    var access = context.getBean(NatsSettings.class).access();
                    assertThat(access.username()).isEqualTo("school");
                    assertThat(access.credentials()).isEqualTo(Path.of("/school.creds"));
                    assertThat(access.ssl()).isNotNull();
                });
    }

    @Test
    void missingLibraryStopsTheStart() {
        runner.withClassLoader(new FilteredClassLoader("io.nats"))
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessage("codeforlife.event.nats.url is set, but NATS is not supported: add the dependency"
                                + " io.nats:jnats, or remove the property"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"url=,", "threads=0", "ack-wait=999ms", "replicas=0", "max-age=0s", "max-age=8d"})
    void invalidSettingStopsTheStart(String setting) {
        runner.withPropertyValues("codeforlife.event.nats." + setting)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining(
                                "Invalid codeforlife.event.nats." + setting.substring(0, setting.indexOf('='))));
    }

    @Test
    void provisioningWithoutNatsFails() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(ProvisionAutoConfiguration.class))
                .withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .addLast(new SimpleCommandLinePropertySource("--codeforlife.event.provision")))
                .run(context -> assertThat(context)
                        .getFailure()
                        .isInstanceOf(CommandException.class)
                        .hasMessage("The service does not have events, or does not send them by NATS"));
    }

    @Test
    void provisioningInConfigurationIsRefused() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(ProvisionAutoConfiguration.class))
                .withPropertyValues("codeforlife.event.provision=")
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasMessage("codeforlife.event.provision is set, but not on the command line"));
    }

    @Test
    void applicationThatProvisionsDoesNotServeAndRunsNoTasks() {
        var environment = new MockEnvironment().withProperty("management.server.port", "9000");
        new EventCommandLine().postProcessEnvironment(environment, new SpringApplication());
        assertThat(environment.getProperty("codeforlife.task.enabled")).isNull();

        environment.getPropertySources().addLast(new SimpleCommandLinePropertySource("--codeforlife.event.provision"));
        new EventCommandLine().postProcessEnvironment(environment, new SpringApplication());
        assertThat(environment.getProperty("server.port")).isEqualTo("-1");
        assertThat(environment.getProperty("management.server.port")).isEqualTo("-1");
        assertThat(environment.getProperty("codeforlife.task.enabled")).isEqualTo("false");
    }
}
