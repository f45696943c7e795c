package education.codeforlife.health.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import education.codeforlife.health.Health.Detail;
import education.codeforlife.health.HealthCheck;
import education.codeforlife.health.HealthController;
import education.codeforlife.health.HealthSettings;
import education.codeforlife.health.HealthStatus;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.autoconfigure.actuate.endpoint.HealthEndpointAutoConfiguration;
import org.springframework.boot.health.autoconfigure.registry.HealthContributorRegistryAutoConfiguration;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

class HealthAutoConfigurationTests {

    private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    HealthContributorRegistryAutoConfiguration.class,
                    HealthEndpointAutoConfiguration.class,
                    HealthAutoConfiguration.class))
            .withBean(Clock.class, Clock::systemUTC);

    @Test
    void aServiceThatIsNotReadyIsStartingUp() {
        runner.run(context -> assertThat(check(context).status()).isEqualTo(HealthStatus.STARTING_UP));
    }

    @ParameterizedTest
    @CsvSource({
        "UP, HEALTHY",
        "DOWN, UNHEALTHY",
        "OUT_OF_SERVICE, UNHEALTHY",
        "UNKNOWN, UNKNOWN",
        "DEGRADED, UNKNOWN",
    })
    void aReadyServiceIsAsItsIndicatorsSay(String indicated, HealthStatus status) {
        runner.withBean(
                        "press",
                        HealthIndicator.class,
                        () -> () -> Health.status(indicated).build())
                .run(context -> {
                    beReady(context);
                    assertThat(check(context).details()).containsExactly(Detail.of("press", status));
                    assertThat(check(context).status()).isEqualTo(status);
                });
    }

    @Test
    void partsWithinPartsAreToldByTheirPath() {
        var presses = Map.of(
                "left",
                (HealthIndicator) () -> Health.up().build(),
                "right",
                () -> Health.down().build());
        runner.withBean("press", HealthContributor.class, () -> CompositeHealthContributor.fromMap(presses))
                .run(context -> {
                    beReady(context);
                    assertThat(check(context).details())
                            .extracting(Detail::name, Detail::health)
                            .containsExactly(
                                    tuple("press/left", HealthStatus.HEALTHY),
                                    tuple("press/right", HealthStatus.UNHEALTHY));
                    assertThat(check(context).status()).isEqualTo(HealthStatus.UNHEALTHY);
                });
    }

    @Test
    void anIndicatorThatFailsLeavesTheStateUnknown() {
        HealthIndicator broken = () -> {
            throw new IllegalStateException("secret");
        };
        runner.withBean("broken", HealthIndicator.class, () -> broken).run(context -> {
            beReady(context);
            assertThat(check(context).status()).isEqualTo(HealthStatus.UNKNOWN);
            assertThat(check(context).toString()).doesNotContain("secret");
        });
    }

    @Test
    void aServiceThatEndsIsShuttingDown() {
        runner.run(context -> {
            beReady(context);
            var check = context.getBean(HealthCheck.class);
            context.close();
            assertThat(check.check().status()).isEqualTo(HealthStatus.SHUTTING_DOWN);
        });
    }

    @Test
    void reportedDataOfTheServiceCanBeSet() {
        runner.withPropertyValues(
                        "codeforlife.service.name=account",
                        "codeforlife.service.version=1.2.3",
                        "codeforlife.health.cache-for=5s")
                .run(context -> assertThat(context.getBean(HealthSettings.class))
                        .isEqualTo(new HealthSettings("account", "1.2.3", Duration.ofSeconds(5))));
    }

    @Test
    void aServicesOwnCheckWins() {
        HealthCheck own = () -> education.codeforlife.health.Health.of(HealthStatus.UNKNOWN);
        runner.withBean(HealthCheck.class, () -> own)
                .run(context -> assertThat(context.getBean(HealthCheck.class)).isSameAs(own));
    }

    @ParameterizedTest
    @CsvSource({"'', 'Basic cHJvbWV0aGV1czo=', false", "secret, Basic cHJvbWV0aGV1czpzZWNyZXQ=, true", "secret, , false"
    })
    void metricsAreClosedWithoutAPassword(String password, @Nullable String header, boolean granted) {
        var request = new MockHttpServletRequest();
        if (header != null) request.addHeader("Authorization", header);
        var permission = new MetricsPermission(new MetricsProperties("prometheus", password));
        assertThat(permission
                        .authorize(() -> null, new RequestAuthorizationContext(request))
                        .isGranted())
                .isEqualTo(granted);
    }

    @ParameterizedTest
    @CsvSource({"'', 0", "too-short, 1", "5f1d9a2b7c3e4f60817293a4b5c6d7e8, 0"})
    void passwordOfMetricsThatCanBeGuessedIsUnsafe(String password, int problems) {
        assertThat(new MetricsCheck(new MetricsProperties("prometheus", password)).unsafeSettings())
                .hasSize(problems);
    }

    @Test
    void withoutActuatorTheReportBacksOff() {
        runner.withClassLoader(new FilteredClassLoader(HealthEndpoint.class))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(HealthController.class));
    }

    private static education.codeforlife.health.Health check(ConfigurableApplicationContext context) {
        return context.getBean(HealthCheck.class).check();
    }

    private static void beReady(ConfigurableApplicationContext context) {
        context.publishEvent(
                new ApplicationReadyEvent(new SpringApplication(), new String[0], context, Duration.ofSeconds(1)));
    }
}
