package education.codeforlife.permission.handler;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.session.test.Browser;
import education.codeforlife.wire.RawClient;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
        classes = HandlerApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"management.server.port=0", "management.endpoints.web.exposure.include=info,health,env"})
class ManagementPortIntegrationTests {

    @ParameterizedTest
    @CsvSource({
        "actuator/info, 200",
        "actuator/env, 403",
        "actuator/health, 403",
        "actuator, 403",
        "function, 404",
        "unknown, 404"
    })
    void onlyOpenedEndpointIsServed(
            String path, int status, @LocalManagementPort int port, @Autowired JsonMapper json) {
        var browser = new Browser(URI.create("http://localhost:" + port + "/"), json);

        assertThat(browser.get(path).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, actuator/env, 403",
        "PATCH, actuator/env, 403",
        "PUT, unknown, 404",
        "POST, actuator/info, 405",
    })
    void formThatDoesNotEndIsAnswered(String method, String path, int status, @LocalManagementPort int port) {
        var answer = new RawClient(port)
                .begin(method + " /" + path + " HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\n\r\n10000000\r\na=1&b=2");

        assertThat(answer.status()).isEqualTo(status);
    }

    @Test
    void malformedRequestIsRefusedInJson(@LocalManagementPort int port) {
        var answer = new RawClient(port).begin("GET /actuator/info HTTP/1.1\r\nHost: a b\r\n\r\n");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.headers()).containsEntry("content-type", "application/json");
    }

    @Test
    void bodyThatIsNotReadIsNotAskedFor(@LocalManagementPort int port) {
        var answer = new RawClient(port)
                .begin("POST /actuator/env HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\n"
                        + "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n");

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void noFormIsParsedForItsParameters(@Autowired ServletWebServerApplicationContext context) {
        assertThat(((TomcatWebServer) context.getWebServer())
                        .getTomcat()
                        .getConnector()
                        .getParseBodyMethods())
                .isEmpty();
    }
}
