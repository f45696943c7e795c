package education.codeforlife.permission.handler;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.session.test.Browser;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;

@SpringBootTest(classes = HandlerApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class ClosedHandlersIntegrationTests {

    private static final Map<String, String> REFUSAL =
            Map.of("detail", "Authentication credentials were not provided.");

    @Autowired
    private ApplicationContext context;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "function",
                "function/",
                "async",
                "by-name",
                "controller",
                "mapped",
                "files/page.json",
                "files/unknown",
                "status",
                "moved",
                "view",
                "annotated",
                "open/annotated",
                "servlet/any",
                "any.servlet",
                "open/any.servlet/../../any.servlet",
                "staff/function",
                "staff/servlet"
            })
    void handlerThatIsNotOpenedReturns403(String path) {
        var answer = Browser.of(context).get(path);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).isEqualTo(Browser.of(context).json(REFUSAL));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "open/function",
                "open/function/",
                "open/async",
                "open/by-name",
                "open/controller",
                "open/mapped",
                "open/files/page.json",
                "open/status",
                "open/servlet",
                "open/any.servlet",
                "permitted/by-name",
                "permitted/annotated",
                "permitted/forward?to=/open/function",
                "permitted/forward?to=/permitted/annotated"
            })
    void openedHandlerReturns200(String path) {
        assertThat(Browser.of(context).get(path).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/function", "/by-name", "/files/page.json", "/annotated", "/servlet/any"})
    void forwardToClosedHandlerReturns403(String path) {
        assertThat(Browser.of(context).get("permitted/forward?to=" + path).status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "open/unknown", "open/files/unknown"})
    void unknownPathReturns404(String path) {
        assertThat(Browser.of(context).get(path).status()).isEqualTo(404);
    }

    @Test
    void methodThatIsNotServedReturns405() {
        assertThat(Browser.of(context).send("POST", "permitted/annotated", null).status())
                .isEqualTo(405);
        assertThat(Browser.of(context).send("POST", "annotated", null).status()).isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"livez", "readyz", "health-check/"})
    void healthIsOpen(String path) {
        assertThat(Browser.of(context).get(path).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"actuator", "actuator/health"})
    void endpointsOfBootReturn403(String path) {
        assertThat(Browser.of(context).get(path).status()).isEqualTo(403);
    }
}
