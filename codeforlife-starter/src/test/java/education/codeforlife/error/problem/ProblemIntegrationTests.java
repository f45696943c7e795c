package education.codeforlife.error.problem;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.wire.Answer;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Refusals of every part of a service, for clients that ask for problem details. */
@ProblemTest
class ProblemIntegrationTests {

    private static final String TOKEN = "0123456789abcdef0123456789abcdef";
    private static final String CSRF = "Cookie: packing_csrftoken=" + TOKEN + "\r\nX-CSRFToken: " + TOKEN + "\r\n";

    @Autowired
    private JdbcClient jdbc;

    private final Requests requests;

    ProblemIntegrationTests(@LocalServerPort int port) {
        this.requests = Requests.to(port);
    }

    @BeforeEach
    void rows() {
        jdbc.sql("insert into crates (id, name) values (107, 'a'), (109, 'b'), (110, 'c')")
                .update();
        jdbc.sql("insert into tags (code, name) values ('a/b~c ü', 'x')").update();
    }

    @ParameterizedTest(name = "{0} {3} {4}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "POST /crates/               | {'name': ''}     |                        | 400 | invalid",
                "POST /crates/               | {                |                        | 400 | parse_error",
                "POST /crates/bulk/          | [{}]             |                        | 400 | invalid",
                "POST /crates/bulk/          | [1,2,3,4]        |                        | 413 | content_too_large",
                "PATCH /crates/bulk/         | {'1': {}}        |                        | 400 | invalid",
                "DELETE /crates/bulk/        | {}               |                        | 400 | invalid",
                "POST /crates/request-order/ | {}               |                        | 400 | invalid",
                "GET /crates/?id=x           |                  |                        | 400 | invalid",
                "GET /crates/lost/           |                  |                        | 403 | not_authenticated",
                "GET /crates/999/            |                  |                        | 404 | not_found",
                "GET /crates/x/              |                  |                        | 404 | not_found",
                "GET /nope/                  |                  |                        | 404 | not_found",
                "GET /crates;a=%zz/          |                  |                        | 404 | not_found",
                "PUT /crates/                |                  |                        | 405 | method_not_allowed",
                "TRACE /crates/              |                  |                        | 405 | method_not_allowed",
                "GET /crates/                |                  | Accept: application/json;q=0 | 406 | not_acceptable",
                "POST /crates/               | x                | Content-Type: text/plain | 415 | unsupported_media_type",
                "POST /crates/               | {}               | Content-Encoding: gzip | 415 | unsupported_media_type",
                "GET /crates/                |                  | Host: evil.example     | 400 | host_not_allowed",
                "POST /crates/               | {}               | Origin: https://evil.example | 403 | origin_not_allowed",
                "POST /session/login-with-email/ | {}           |                        | 403 | csrf_failed",
                "POST /session/logout/       |                  |                        | 403 | csrf_failed",
                "GET /crates/%00/            |                  |                        | 400 | bad_request",
                "POST /lab/samples           | {}               |                        | 400 | invalid",
                "POST /lab/samples           | {                |                        | 400 | parse_error",
                "GET /lab/samples            |                  |                        | 405 | method_not_allowed",
                "GET /lab/pages              |                  |                        | 400 | bad_request",
                "GET /lab/pages?page_size=x&query=y |           |                        | 400 | bad_request",
                "GET /lab/closed             |                  |                        | 403 | not_authenticated",
                "GET /lab/denied             |                  |                        | 403 | not_authenticated",
                "GET /lab/throw/timeout      |                  |                        | 503 | unavailable",
                "GET /lab/throw/gateway      |                  |                        | 502 | error",
                "GET /lab/throw/gone         |                  |                        | 410 | gone",
                "GET /lab/throw/taken        |                  |                        | 409 | conflict"
            })
    void refusalIsAProblem(String request, @Nullable String body, @Nullable String header, int status, String code) {
        var headers = header == null ? "" : header + "\r\n";
        var json = body == null ? null : body.replace('\'', '"');

        assertProblem(requests.send(request, Requests.PROBLEM + headers, json), status, code);
        assertWire(requests.send(request, headers, json), status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"login-with-email", "login-as-student", "login-with-otp"})
    void loginFormIsRefusedWithAProblem(String form) {
        var answer = requests.send("POST /session/" + form + "/", Requests.PROBLEM + CSRF, "{}");

        assertProblem(answer, 400, "invalid");
        assertThat(Requests.json(answer).get("errors").size()).isPositive();
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
        assertThat(answer.header("vary")).contains("Accept");
        assertThat(answer.header("content-security-policy")).isNotNull();
        var problem = Requests.json(answer);
        assertThat(problem.propertyNames()).startsWith("type", "title", "status", "detail", "code");
        assertThat(problem.get("type").stringValue()).isEqualTo("about:blank");
        assertThat(problem.get("title").stringValue()).isNotEmpty();
        assertThat(problem.get("status").intValue()).isEqualTo(status);
        assertThat(problem.get("detail").stringValue()).isNotEmpty().doesNotContain("1234", "10.0.0.1");
        assertThat(problem.get("code").stringValue()).isEqualTo(code);
        assertThat(problem.has("instance")).isFalse();
    }

    /** A client that asks for nothing gets what it knows. */
    private static void assertWire(Answer answer, int status) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("content-type")).isEqualTo("application/json");
        assertThat(answer.header("vary")).contains("Accept");
        assertThat(Requests.json(answer).has("code")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "application/problem+json                                   | true",
                "APPLICATION/Problem+JSON                                   | true",
                "application/problem+json;charset=utf-8                     | true",
                "application/problem+json, application/json                 | true",
                "application/json;q=0.5, application/problem+json;q=0.5     | true",
                "text/html, application/problem+json;q=0.1, */*             | true",
                "application/problem+json;q=0.4, application/json;q=0.5     | false",
                "application/json, application/problem+json;q=0.9           | false",
                "application/problem+json;q=0                               | false",
                "application/problem+json;q=0, */*                          | false",
                "application/problem+json-seq, */*                          | false",
                "*/*                                                        | false",
                "application/*                                              | false",
                "application/problem+json;q=x                               | false",
                "application/problem+json;q=2                               | false",
                "application/problem+json;q=0.5;q=x                         | false",
                ";;, application/problem+json                               | true"
            })
    void qualitiesOfAcceptDecideTheShape(String accept, boolean problem) {
        var answer = requests.send("GET /crates/999/", "Accept: " + accept + "\r\n", null);

        assertThat(answer.status()).isIn(404, 406);
        assertThat(answer.header("content-type")).isEqualTo(problem ? "application/problem+json" : "application/json");
    }

    @Test
    void linesOfAcceptCountTogether() {
        var headers = "Accept: text/html\r\nAccept: application/json;q=0.5\r\n" + Requests.PROBLEM;

        assertThat(requests.send("GET /crates/", headers, null).status()).isEqualTo(200);
        assertThat(requests.send("GET /crates/999/", headers, null).header("content-type"))
                .isEqualTo("application/problem+json");
    }

    @Test
    void jsonThatIsExcludedIsNotServedByAWildcard() {
        assertThat(requests.send("GET /crates/", "Accept: application/json;q=0, */*\r\n", null)
                        .status())
                .isEqualTo(406);
    }

    @Test
    void pointerOfABulkUpdateHasTheKeyOfTheRow() {
        var problem = requests.problem(
                "PATCH /crates/bulk/",
                "{\"0110\": {\"name\": \"\"}, \"109\": {\"name\": \"x\"},"
                        + " \"107\": {\"name\": null, \"labels\": 1}}");

        assertThat(places(problem)).containsExactly("#/107/name", "#/107/labels", "#/0110/name");
    }

    @Test
    void pointerOfABulkCreationHasThePositionOfTheRow() {
        assertThat(places(requests.problem("POST /crates/bulk/", "[{\"name\": \"x\"}, {}]")))
                .containsExactly("#/1/name");
    }

    @Test
    void pointerIsEscaped() {
        var body = "{\"a/b~c \\u00fc\": {\"name\": \"\"}}";

        assertThat(places(requests.problem("PATCH /tags/bulk/", body))).containsExactly("#/a~1b~0c%20%C3%BC/name");
    }

    @Test
    void keysOfAMapAreEscapedAndNeverTheObjectAsAWhole() {
        var body = "{\"name\": \"x\", \"labels\": {\"a/b\": \"\", \"~\": \"\", \"__all__\": \"\", \"50%\": \"\","
                + " \"\": \"\", \"a.b\": \"\"}}";

        assertThat(places(requests.problem("POST /crates/", body)))
                .containsExactly(
                        "#/labels/a~1b",
                        "#/labels/~0",
                        "#/labels/__all__",
                        "#/labels/50%25",
                        "#/labels/",
                        "#/labels/a.b");
    }

    @Test
    void errorsOfAQueryNameTheParameter() {
        var errors = requests.problem("GET /crates/?id=x", null).get("errors");

        assertThat(errors.size()).isEqualTo(1);
        assertThat(errors.get(0).propertyNames()).containsExactly("parameter", "code", "detail");
        assertThat(errors.get(0).get("parameter").stringValue()).isEqualTo("id");
    }

    @Test
    void bodyOfAControllerListsItsFields() {
        var body = "{\"first_name\": \"\", \"parts\": [{\"part_number\": 1}, {}]}";
        var errors = requests.problem("POST /lab/samples", body).get("errors");

        assertThat(places(errors))
                .containsExactlyInAnyOrder("#/first_name blank", "#/is_citrus null", "#/parts/1/part_number null");
        assertThat(requests.send("POST /lab/samples", "", body).body())
                .contains("\"first_name\":[\"This field may not be blank.\"]");
    }

    private static List<String> places(JsonNode problem) {
        boolean withCodes = problem.isArray();
        return StreamSupport.stream((withCodes ? problem : problem.get("errors")).spliterator(), false)
                .map(error -> error.get("pointer").stringValue()
                        + (withCodes ? " " + error.get("code").stringValue() : ""))
                .toList();
    }

    @Test
    void elementOfABodyThatIsAListHasItsPosition() {
        var body = "[{\"first_name\": \"a\", \"is_citrus\": true},"
                + " {\"first_name\": \"too long\", \"is_citrus\": true}]";

        assertThat(places(requests.problem("POST /lab/batches", body).get("errors")))
                .containsExactly("#/1/first_name max_length");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/lab/pages?page_size=10&query=x", "/lab/pages?page_size=10&query=x&page=y"})
    void parameterOfAControllerIsNamed(String path) {
        var error = requests.problem("GET " + path, null).at("/errors/0");

        assertThat(error.get("parameter").stringValue()).isEqualTo("page_size");
        assertThat(error.get("code").stringValue()).isEqualTo("max_value");
    }

    @ParameterizedTest
    @CsvSource({"/lab/searches?pageSize=10,max_value", "/lab/searches?pageSize=x,invalid"})
    void parametersOfAModelAreNamed(String path, String code) {
        var error = requests.problem("GET " + path, null).at("/errors/0");

        assertThat(error.get("parameter").stringValue()).isEqualTo("pageSize");
        assertThat(error.get("code").stringValue()).isEqualTo(code);
        assertThat(error.get("detail").stringValue()).doesNotContain("java.");
    }

    @Test
    void refusalOfAServiceIsDescribedAsTheServiceDoes() {
        assertThat(requests.problem("GET /lab/throw/gone", null).get("detail").stringValue())
                .isEqualTo("The crate is gone.");
        assertThat(requests.problem("GET /lab/throw/taken", null).get("detail").stringValue())
                .isEqualTo("It is taken.");
        var own = requests.problem("GET /lab/throw/own", null);
        assertThat(own.toString())
                .isEqualTo("{\"type\":\"https://example.org/too-heavy\",\"title\":\"Too heavy\",\"status\":409,"
                        + "\"detail\":\"It is too heavy.\",\"code\":\"too_heavy\",\"kilograms\":30}");
        assertThat(requests.send("GET /lab/throw/own", "", null).body()).isEqualTo("{\"detail\":\"It is too heavy.\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "spoiled,   423, controller",
        "leaked,    423, advice",
        "sealed,    423, advice",
        "defect,    200, anything"
    })
    void handlerOfTheServiceAnswersItsOwnExceptions(String what, int status, String by) {
        var answer = requests.send("GET /lab/throw/" + what, "", null);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body()).isEqualTo("{\"by\":\"" + by + "\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "PUT /crates/107/drop/, , view set",
        "PUT /crates/109/drop/, , advice",
        "PATCH /crates/109/, {\"name\": \"leaky\"}, advice"
    })
    void handlerAnswersExceptionsOfViewSets(String request, @Nullable String body, String by) {
        var answer = requests.send(request, "", body);

        assertThat(answer.status()).isEqualTo(423);
        assertThat(answer.body()).isEqualTo("{\"by\":\"" + by + "\"}");
        assertThat(jdbc.sql("select name from crates where id = 109")
                        .query(String.class)
                        .single())
                .isEqualTo("b");
    }

    @ParameterizedTest
    @CsvSource({
        "/lab/closed,          403",
        "/lab/denied,          403",
        "/lab/throw/forbidden, 403",
        "/lab/throw/gone,      410",
        "/lab/throw/timeout,   503",
        "/lab/pages,           400",
        "/crates/999/,         404",
        "/crates/lost/,        403",
        "/nope/,               404"
    })
    void handlerOfAnyExceptionDoesNotAnswerRefusals(String path, int status) {
        var answer = requests.send("GET " + path, "", null);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body()).startsWith("{\"detail\":");
    }

    static Stream<String> unreadableLines() {
        return Stream.of("text/*\r\u00d2\n", "*/*, ".repeat(2000));
    }

    @ParameterizedTest
    @MethodSource("unreadableLines")
    void lineOfAcceptThatTomcatCannotReadIsAnsweredAsAnyOther(String accept) {
        var answer =
                requests.client().send("GET /crates/ HTTP/1.1\r\nHost: localhost\r\nAccept: " + accept + "\r\n\r\n");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.headers()).containsKey("content-security-policy");
        assertThat(answer.body()).isEqualTo("{\"detail\":\"Bad request.\"}");
    }
}
