package education.codeforlife.permission.handler;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.session.test.Browser;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalManagementPort;
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
}
