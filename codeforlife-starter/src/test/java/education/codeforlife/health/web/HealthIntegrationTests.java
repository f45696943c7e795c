package education.codeforlife.health.web;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.fixture.test.Fixtures;
import education.codeforlife.session.test.Browser;
import education.codeforlife.settings.test.MutableClock;
import education.codeforlife.user.test.Credentials;
import education.codeforlife.user.test.School1;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.endpoint.web.PathMappedEndpoints;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

@SpringBootTest(
        classes = HealthApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "codeforlife.auth.enabled=true",
            "spring.application.name=account",
            "codeforlife.service.version=1.2.3",
            "codeforlife.metrics.password=" + HealthIntegrationTests.METRICS_PASSWORD,
            "management.endpoints.web.exposure.include=*"
        })
@Import(MutableClock.class)
@Fixtures(School1.FIXTURE)
class HealthIntegrationTests {

    static final String METRICS_PASSWORD = "5f1d9a2b7c3e4f60817293a4b5c6d7e8";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MutableClock clock;

    @Autowired
    private PathMappedEndpoints endpoints;

    @AfterEach
    void repair() {
        HealthApplication.BREAKDOWN.set(null);
    }

    @Test
    void anonymousReportOfAHealthyServiceReturns200() {
        var answer = browser().get("health-check/");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().get("cache-control")).containsExactly("max-age=30");
        assertThat(answer.body().propertyNames())
                .containsExactly(
                        "appId",
                        "healthStatus",
                        "lastCheckedTimestamp",
                        "additionalInformation",
                        "startupTimestamp",
                        "appVersion",
                        "details");
        assertThat(answer.body().path("appId").stringValue()).isEqualTo("account");
        assertThat(answer.body().path("appVersion").stringValue()).isEqualTo("1.2.3");
        assertThat(status(answer.body())).isEqualTo("healthy");
        assertThat(answer.body().path("additionalInformation").stringValue()).isEqualTo("Works normally.");
        assertThat(part(answer.body(), "press"))
                .isEqualTo(
                        browser().json(Map.of("name", "press", "description", "Works normally.", "health", "healthy")));
        assertThat(part(answer.body(), "db").path("health").stringValue()).isEqualTo("healthy");
    }

    @Test
    void eachReportTellsWhenItWasMade() {
        clock.advance(Duration.ofDays(3));

        var report = browser().get("health-check/").body();

        assertThat(report.path("lastCheckedTimestamp").stringValue())
                .isEqualTo(clock.instant().toString());
        assertThat(report.path("startupTimestamp").stringValue())
                .endsWith("Z")
                .isLessThan(clock.instant().toString());
    }

    @Test
    void anUnhealthyServiceDoesNotSayWhy() {
        HealthApplication.BREAKDOWN.set(new IllegalStateException("no juice from 10.0.0.7"));

        var answer = browser().get("health-check/");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headers().get("cache-control")).containsExactly("no-store");
        assertThat(status(answer.body())).isEqualTo("unhealthy");
        assertThat(part(answer.body(), "press").path("health").stringValue()).isEqualTo("unhealthy");
        assertThat(answer.body().toString()).doesNotContain("juice").doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"livez", "livez/", "readyz", "readyz/"})
    void probesAreOpenAndTellNoMoreThanTheState(String path) {
        var answer = browser().get(path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(browser().json(Map.of("status", "UP")));
    }

    @Test
    void failingIndicatorLeavesTheProbesHealthy() {
        HealthApplication.BREAKDOWN.set(new IllegalStateException());

        assertThat(browser().get("livez").status()).isEqualTo(200);
        assertThat(browser().get("readyz").status()).isEqualTo(200);
    }

    @Test
    void everyEndpointOfBootIsClosed() {
        var refusal = Map.of("detail", "Authentication credentials were not provided.");

        assertThat(paths())
                .contains("actuator", "actuator/health", "actuator/env")
                .allSatisfy(path -> {
                    var answer = browser().get(path);
                    assertThat(answer.status()).isEqualTo(403);
                    assertThat(answer.body()).isEqualTo(browser().json(refusal));
                });
    }

    @Test
    void everyEndpointOfBootIsClosedToAdmins() {
        var admin = admin();
        var refusal = Map.of("detail", "You do not have permission to perform this action.");

        assertThat(paths()).isNotEmpty().allSatisfy(path -> {
            assertThat(admin.get(path).status()).isEqualTo(403);
            assertThat(admin.get(path + "/").body()).isEqualTo(admin.json(refusal));
        });
    }

    @Test
    void noEndpointOfBootIsWrittenTo() {
        var level = Map.of("configuredLevel", "TRACE");

        assertThat(admin().send("POST", "actuator/loggers/ROOT", level).status())
                .isEqualTo(403);
        assertThat(browser().send("POST", "actuator/loggers/ROOT", level).status())
                .isEqualTo(403);
    }

    @Test
    void aServiceOpensAnEndpointToWhomItLikes() {
        assertThat(browser().get("actuator/mappings").status()).isEqualTo(403);
        assertThat(admin().get("actuator/mappings").status()).isEqualTo(200);
    }

    @Test
    void metricsAreReadByPrometheus() throws Exception {
        browser().get("health-check/");

        var answer = metrics("prometheus:" + METRICS_PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type").orElseThrow()).startsWith("text/plain");
        assertThat(answer.body())
                .contains(
                        "# TYPE http_server_requests_seconds summary",
                        "jvm_memory_used_bytes{",
                        "hikaricp_connections{");
    }

    @ParameterizedTest
    @ValueSource(strings = {"prometheus:", "prometheus:wrong", "admin:" + METRICS_PASSWORD, METRICS_PASSWORD, ""})
    void metricsAreClosedToOtherCredentials(String credentials) throws Exception {
        assertThat(metrics(credentials).statusCode()).isEqualTo(403);
    }

    @Test
    void unknownEndpointReturns404() {
        assertThat(browser().get("actuator/nothing").status()).isEqualTo(404);
    }

    /** Asks by the address of this machine, as Prometheus does: its name would be one of the service's hosts. */
    private HttpResponse<String> metrics(String credentials) throws Exception {
        var port = context.getEnvironment().getRequiredProperty("local.server.port");
        var encoded = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.2:" + port + "/actuator/prometheus"))
                .header("Authorization", "Basic " + encoded)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private List<String> paths() {
        return Stream.concat(Stream.of("/actuator"), endpoints.getAllPaths().stream())
                .map(path -> path.substring(1))
                .filter(path -> !path.endsWith("/mappings"))
                .toList();
    }

    private Browser admin() {
        var browser = browser();
        Credentials.of(School1.ADMIN).in(browser);
        return browser;
    }

    private Browser browser() {
        return Browser.of(context);
    }

    private static String status(JsonNode report) {
        return report.path("healthStatus").stringValue();
    }

    private static JsonNode part(JsonNode report, String name) {
        return report.path("details")
                .valueStream()
                .filter(part -> part.path("name").stringValue().equals(name))
                .findAny()
                .orElseThrow();
    }
}
