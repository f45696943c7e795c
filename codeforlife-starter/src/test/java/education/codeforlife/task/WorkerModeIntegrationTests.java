package education.codeforlife.task;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.session.test.Browser;
import education.codeforlife.task.endpoint.TaskController;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;

@SpringBootTest(
        classes = WorkerModeIntegrationTests.Service.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"codeforlife.service.mode=worker", "codeforlife.task.endpoint.enabled=true"})
class WorkerModeIntegrationTests {

    @Autowired
    private ApplicationContext context;

    @ParameterizedTest
    @ValueSource(strings = {"livez", "readyz", "health-check/", "health-check"})
    void probeIsServed(String path) {
        assertThat(browser().get(path).status()).isEqualTo(200);
    }

    @Test
    void endpointsOfOperatorsAreLeftToTheirOwnRules() {
        assertThat(browser().get("actuator/health").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "csrf/cookie/",
                "users/",
                "session/expired/",
                "unknown/",
                "tasks/",
                "tasks/1/",
                "livez/users/",
                "actuators/",
                "actuator/../users/"
            })
    void pathOfTheApiIsUnknown(String path) {
        var answer = browser().get(path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo(browser().json(Map.of("detail", "Not found.")));
        assertThat(answer.cookies()).isEmpty();
    }

    @Test
    void writingToThePathOfTheApiIsUnknownToo() {
        assertThat(browser().send("POST", "session/logout/", null).status()).isEqualTo(404);
    }

    @Test
    void tasksOfOperatorsAreLeftToWebNodes() {
        assertThat(context.getBeanProvider(TaskController.class).getIfAvailable())
                .isNotNull();
        assertThat(browser().send("PUT", "tasks/retry/?name=school.work", null).status())
                .isEqualTo(404);
    }

    private Browser browser() {
        return Browser.of(context);
    }

    /** A service with the library's people, and the tasks of the packages below. */
    @SpringBootApplication(proxyBeanMethods = false)
    static class Service {}
}
