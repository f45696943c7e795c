package education.codeforlife.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@WireTest
@ExtendWith(OutputCaptureExtension.class)
class ErrorFormatTests {

    private static final Map<String, String> PROBLEM =
            Map.of("Content-Type", "application/json", "Accept", "application/problem+json");

    private final Seed seed;
    private final RawClient client;

    ErrorFormatTests(@Autowired JdbcClient database, @LocalServerPort int port) {
        this.seed = new Seed(database);
        this.client = new RawClient(port);
    }

    @BeforeEach
    void seed() {
        seed.baseline();
    }

    @Test
    void anUnexpectedFailureShowsNothingInsideAndIsLogged(CapturedOutput log) {
        var answer = client.send("GET", "/vault/alarm/", Map.of(WireApplication.USER, "x"), new byte[0]);
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.body()).isEqualTo("{\"detail\":\"A server error occurred.\"}");
        assertThat(log).contains("the code is 1234");
    }

    @Test
    void aClientsFaultIsNotLoggedAsAFailure(CapturedOutput log) {
        client.json("POST", "/fruits/", "{");
        client.get("/nope/");
        client.send("garbage\r\n\r\n");
        assertThat(log).doesNotContain("ERROR", "WARN");
    }

    @Test
    void refusalsCarryTheSecurityHeaders() {
        for (var path : new String[] {"/nope/", "/fruits/%00/", "/fruits/999/"}) {
            assertThat(client.get(path).headers())
                    .as(path)
                    .containsEntry("x-content-type-options", "nosniff")
                    .containsEntry("x-frame-options", "DENY")
                    .containsEntry("referrer-policy", "strict-origin-when-cross-origin")
                    .containsEntry("cross-origin-opener-policy", "same-origin");
        }
    }

    @Test
    void problemsNameTheFieldsAndTheCodes() {
        var answer = client.send("POST", "/fruits/", PROBLEM, "{\"name\":\"\"}".getBytes(UTF_8));
        assertProblem(answer, """
                {"type":"about:blank","title":"Bad Request","status":400,"detail":"Invalid input.","code":"invalid",
                 "errors":[
                  {"pointer":"#/name","code":"blank","detail":"This field may not be blank."},
                  {"pointer":"#/is_citrus","code":"required","detail":"This field is required."}]}""");
    }

    @Test
    void problemsNameTheRowsOfABulkRequest() {
        var body = "[{\"name\":\"x\",\"is_citrus\":true},{\"name\":\"x\",\"is_citrus\":1}]";
        var errors = Exchange.JSON.readTree(client.send("POST", "/fruits/bulk/", PROBLEM, body.getBytes(UTF_8))
                .body());
        assertThat(errors.at("/errors/0/pointer").stringValue()).isEqualTo("#/1/is_citrus");
    }

    @Test
    void problemsAreToldOfWhatIsUnknown() {
        var answer = client.send("GET", "/fruits/999/", PROBLEM, new byte[0]);
        assertProblem(answer, """
                {"type":"about:blank","title":"Not Found","status":404,
                 "detail":"No Fruit matches the given query.","code":"not_found"}""");
    }

    private static void assertProblem(Answer answer, String expected) {
        assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
        assertThat(Exchange.JSON.readTree(answer.body())).isEqualTo(Exchange.JSON.readTree(expected));
    }
}
