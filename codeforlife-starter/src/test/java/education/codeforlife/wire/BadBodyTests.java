package education.codeforlife.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@WireTest
class BadBodyTests {

    private static final String NO_STRING = "{\"name\":[\"Not a valid string.\"]}";

    private final Seed seed;
    private final RawClient client;

    BadBodyTests(@Autowired JdbcClient database, @LocalServerPort int port) {
        this.seed = new Seed(database);
        this.client = new RawClient(port);
    }

    @BeforeEach
    void seed() {
        seed.baseline();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"name\":"})
    void deepNestingIsMalformed(String open) {
        assertRefused(post(open.repeat(10_000)), 400, "\"detail\":\"JSON parse error - ");
    }

    @Test
    void closedDeepNestingIsMalformed() {
        assertRefused(post("[".repeat(10_000) + "]".repeat(10_000)), 400, "JSON parse error");
    }

    @Test
    void aBodyOf20MegabytesIsTooLarge() {
        assertRefused(post("{\"name\":\"" + "a".repeat(20_000_000) + "\"}"), 413, "\"detail\":");
    }

    @Test
    void aBodyOf3MegabytesIsRead() {
        var name = "{\"is_citrus\":true,\"name\":\"" + "a".repeat(3_000_000) + "\"}";
        assertRefused(post(name), 400, "{\"name\":[\"Ensure this field has no more than 50 characters.\"]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e1000000000", "-1e-1000000000", "1E400", "12.5"})
    void hugeNumbersAreNoText(String number) {
        assertRefused(post("{\"is_citrus\":true,\"name\":" + number + "}"), 400, NO_STRING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e2147483648", "-1e-2147483649", "1E99999999999"})
    void exponentsBeyondAllNumbersAreMalformed(String number) {
        assertRefused(post("{\"is_citrus\":true,\"name\":" + number + "}"), 400, "JSON parse error");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 900, 100_000})
    void longIntegersAreNoText(int digits) {
        var answer = post("{\"is_citrus\":true,\"name\":" + "9".repeat(digits) + "}");
        assertRefused(answer, 400, digits > 1000 ? "JSON parse error" : NO_STRING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e1000000000", "1.5", "true", "null", "{}", "[]", "\"x\""})
    void malformedIdIsRejected(String id) {
        var answer = client.json("DELETE", "/fruits/bulk/", "[" + id + "]");
        assertRefused(answer, 400, "{\"__all__\":[\"Expected a list of ids.\"]}");
    }

    @Test
    void longIdsAreUnknown() {
        var answer = client.json("DELETE", "/fruits/bulk/", "[" + "9".repeat(400) + "]");
        assertThat(answer.status()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "", " ", "1.0", "0x1", "-", "--1", "\\u0000", "9999999999999999999999999"})
    void keysOfNoRowCannotBeUpdated(String key) {
        var answer = client.json("PATCH", "/fruits/bulk/", "{\"" + key + "\":{\"name\":\"x\"}}");
        assertRefused(answer, 400, "{\"__all__\":[\"Some models do not exist.\"]}");
    }

    @Test
    void textWithNulIsRefused() {
        assertRefused(patch("a\\u0000b"), 400, "{\"name\":[\"Null characters are not allowed.\"]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud800", "\\udc00", "\\udc00\\ud800", "\\ud800x"})
    void textWithLoneSurrogatesIsRefused(String text) {
        assertRefused(patch(text), 400, "{\"name\":[\"Surrogate characters are not allowed: U+D");
    }

    @Test
    void escapedPairsOfSurrogatesAreText() {
        assertThat(patch("\\ud83c\\udf4e").body()).contains("\"name\":\"🍎\"");
    }

    @Test
    void textIsReadAndWrittenInUtf8() {
        assertThat(patch("pĂŞche 桃 🍎").body()).contains("\"name\":\"pĂŞche 桃 🍎\"");
    }

    /** Decoders put it where bytes are malformed. */
    @Test
    void theReplacementCharacterIsText() {
        assertThat(patch("\uFFFD").body()).contains("\"name\":\"\uFFFD\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00E9", "\u00C0\u0080", "\u00ED\u00A0\u0080", "\u00FF\u00FE", "\u00F5\u0080\u0080\u0080"})
    void invalidUtf8IsMalformed(String bytes) {
        var body = ("{\"name\":\"" + bytes + "\"}").getBytes(ISO_8859_1);
        assertRefused(client.json("PATCH", "/fruits/1/", body), 400, "JSON parse error");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "utf-8", "\"utf-8\"", "x y", "%%%"})
    void anyCharacterSetThatCanBeReadIs(String charset) {
        var encoding = charset.equals("UTF-16") ? "UTF-16" : "UTF-8";
        var body = "{\"name\":\"é\"}".getBytes(java.nio.charset.Charset.forName(encoding));
        var type = Map.of("Content-Type", "application/json; charset=" + charset);
        assertThat(client.send("PATCH", "/fruits/1/", type, body).body()).contains("\"name\":\"é\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"x\"} {}",
                "{\"name\":\"x\"}]",
                "{\"name\":\"x\",}",
                "{\"name\":'x'}",
                "{name:\"x\"}",
                "{\"name\":Infinity}",
                "{\"name\":-Infinity}",
                "{\"name\":01}",
                "{\"name\":+1}",
                "{\"name\":.5}",
                "{\"name\":\"\t\"}",
                "{\"name\":\"\\x\"}",
                "// a comment\n{}",
                "undefined",
                "{",
                "\"",
                "\u0000"
            })
    void textThatIsNotJsonIsMalformed(String body) {
        var answer = client.json("PATCH", "/fruits/1/", body);
        assertRefused(answer, 400, "\"detail\":\"JSON parse error - Malformed");
    }

    @Test
    void aParseErrorEchoesNothing() {
        assertThat(post("{\"name\": passw0rd}").body()).doesNotContain("passw0rd");
    }

    @Test
    void theLastOfDuplicateKeysWins() {
        var answer = client.json("PATCH", "/fruits/1/", "{\"name\":\"first\",\"name\":\"second\"}");
        assertThat(answer.body()).contains("\"name\":\"second\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "text/json",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=X",
                "multipart/form-data",
                "application/*",
                "*/*",
                "application/vnd.api+json",
                "application/jsonx",
                "application/json application/json",
                "json",
                "/",
                ";",
                "\u00E9"
            })
    void otherTypesAreNotSupported(String type) {
        var answer =
                client.send("POST", "/fruits/", Map.of("Content-Type", type), "name=x&is_citrus=true".getBytes(UTF_8));
        assertRefused(answer, 415, "\"detail\":\"Unsupported media type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "APPLICATION/JSON", "application/json;x=y", "application/json; charset="})
    void jsonIsSupportedHoweverItIsSpelt(String type) {
        var answer = client.send("PATCH", "/fruits/1/", Map.of("Content-Type", type), "{}".getBytes(UTF_8));
        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void aFormCannotPretendAnotherMethod() {
        var type = Map.of("Content-Type", "application/x-www-form-urlencoded");
        assertRefused(client.send("POST", "/fruits/", type, "_method=DELETE".getBytes(UTF_8)), 415, "");
        assertRefused(
                client.send("POST", "/fruits/1/?_method=DELETE", type, "_method=DELETE".getBytes(UTF_8)), 405, "");
        assertThat(client.get("/fruits/1/").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain", "application/x-www-form-urlencoded"})
    void emptyBodyOfAnyTypeIsAccepted(String type) {
        var answer = client.send("PATCH", "/fruits/1/", Map.of("Content-Type", type), new byte[0]);
        assertThat(answer.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\n", "\t\r\n"})
    void whiteSpaceAloneIsMalformed(String body) {
        assertRefused(client.json("PATCH", "/fruits/1/", body), 400, "JSON parse error");
    }

    @Test
    void moreRowsThanTheMaximumAreTooLarge() {
        var ids = "[" + "1,".repeat(1000) + "1]";
        assertRefused(client.json("DELETE", "/fruits/bulk/", ids), 413, "\"detail\":");
        assertThat(client.get("/fruits/1/").status()).isEqualTo(200);
    }

    @Test
    void everyRowOfAHugeArrayOfNothingIsNotRefusedOneByOne() {
        assertRefused(client.json("POST", "/fruits/bulk/", "[" + "{},".repeat(500_000) + "{}]"), 413, "\"detail\":");
    }

    private Answer post(String body) {
        return client.json("POST", "/fruits/", body);
    }

    private Answer patch(String name) {
        return client.json("PATCH", "/fruits/1/", "{\"name\":\"" + name + "\"}");
    }

    private static void assertRefused(Answer answer, int status, String body) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("content-type")).isEqualTo("application/json");
        assertThat(answer.body()).contains(body);
        Exchange.JSON.readTree(answer.body());
    }
}
