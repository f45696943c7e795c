package education.codeforlife.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import education.codeforlife.fixture.FixtureException;
import education.codeforlife.fixture.FixtureLoader;
import education.codeforlife.session.test.Browser;
import java.net.URLEncoder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A value that is not written as it should be is refused wherever it is read. */
@WireTest
class BadScalarTests {

    private static final Map<String, Object> GOOD = Map.of(
            "code",
            "0f8fad5b-d9cb-469f-a165-70867728950e",
            "boxes",
            12,
            "picked_on",
            "2024-02-29",
            "picked_at",
            "12:34:56",
            "sold_at",
            "2024-07-15T12:34:56Z");

    /** The field, and a text that it rejects. */
    static final List<String> BAD_KEYS = List.of(
            "boxes=\u0661\u0662",
            "boxes=\uff11",
            "boxes=0x10",
            "boxes=1e3",
            "boxes=NaN",
            "code=1-1-1-1-1",
            "code=0f8fad5bd9cb469fa16570867728950e",
            "code=0f8fad5b-d9cb-469f-a165-7086772895\uff10e");

    static final List<String> BAD_TIMES = List.of(
            "picked_on=2024-02-30",
            "picked_on=2024-2-3",
            "picked_on=\u0662\u0660\u0662\u0664-02-03",
            "picked_at=24:00:00",
            "picked_at=12:34:5\u0666",
            "sold_at=2024-02-30T12:34:56Z",
            "sold_at=2024-07-15T24:00:00Z",
            "sold_at=2024-07-15T12:34:56+0100",
            "sold_at=2024-07-15T12:34:56+01:00[Europe/Paris]",
            "sold_at=2024-07-15T12:34:5\u0666Z");

    private final ApplicationContext context;
    private final FixtureLoader fixtures;
    private final JdbcClient database;
    private final RawClient client;

    @Autowired
    BadScalarTests(ApplicationContext context, FixtureLoader fixtures, JdbcClient database, @LocalServerPort int port) {
        this.context = context;
        this.fixtures = fixtures;
        this.database = database;
        this.client = new RawClient(port);
    }

    @BeforeEach
    void clear() {
        database.sql("delete from harvests").update();
    }

    @Test
    void goodValuesAreReadEverywhere() {
        assertThat(client.json("POST", "/harvests/", json(GOOD)).status()).isEqualTo(201);
        GOOD.forEach((field, value) -> assertThat(query(field, value).body()).contains("\"count\":1,"));
        assertThat(client.get("/harvests/" + GOOD.get("code") + "/").status()).isEqualTo(200);
        clear();
        load(GOOD);
    }

    @ParameterizedTest
    @FieldSource({"BAD_KEYS", "BAD_TIMES"})
    void badValueIsRefusedInABody(String bad) {
        var answer = client.json("POST", "/harvests/", json(with(bad)));

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).startsWith("{\"" + field(bad) + "\":[\"").endsWith("\"]}");
    }

    @ParameterizedTest
    @FieldSource({"BAD_KEYS", "BAD_TIMES"})
    void badValueIsRefusedInAQuery(String bad) {
        var answer = query(field(bad), value(bad));

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).startsWith("{\"" + field(bad) + "\":[\"Enter a ");
    }

    @ParameterizedTest
    @FieldSource({"BAD_KEYS", "BAD_TIMES"})
    void badValueIsRefusedInAFixture(String bad) {
        assertThatThrownBy(() -> load(with(bad)))
                .isInstanceOfSatisfying(
                        FixtureException.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .asString()
                                .contains(".fields." + field(bad) + ": expected a"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "boxes=0x10",
                "boxes=1e3",
                "boxes=NaN",
                "code=1-1-1-1-1",
                "code=0f8fad5bd9cb469fa16570867728950e",
                "code=0f8fad5b-d9cb-469f-a165-7086772895\uff10e"
            })
    void badValueIsRefusedInAPath(String bad) {
        var path = (field(bad).equals("code") ? "/harvests/" : "/fruits/") + encode(value(bad)) + "/";

        assertThat(client.get(path).body()).isEqualTo("{\"detail\":\"Not found.\"}");
    }

    @ParameterizedTest
    @FieldSource("BAD_KEYS")
    void badValueIsRefusedAsTheKeyOfABulkChange(String bad) {
        var path = field(bad).equals("code") ? "/harvests/bulk/" : "/fruits/bulk/";

        assertThat(client.json("PATCH", path, "{\"" + value(bad) + "\": {}}").body())
                .isEqualTo("{\"__all__\":[\"Some models do not exist.\"]}");
        assertThat(client.json("DELETE", path, "[\"" + value(bad) + "\"]").body())
                .isEqualTo("{\"__all__\":[\"Expected a list of ids.\"]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0661\u0662", "\uff11", "0x10", "1e3", "NaN"})
    void badNumberIsRefusedInAForm(String bad) {
        var answer = Browser.of(context)
                .fetchCsrfCookie()
                .send(
                        "POST",
                        "session/auto-login-as-student/",
                        "{\"student_id\": \"" + bad + "\", \"auto_gen_password\": \"x\"}");

        assertThat(answer.body().toString()).startsWith("{\"student_id\":[\"Enter a whole number.\"]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0661\u0662", "\uff11", "0x10", "1e3", "NaN"})
    void badNumberIsTheDefaultOfAPage(String bad) {
        var answer = client.get("/harvests/?limit=" + encode(bad) + "&offset=" + encode(bad));

        assertThat(answer.body()).startsWith("{\"count\":0,\"offset\":0,\"limit\":50,");
    }

    private Answer query(String field, Object value) {
        return client.get("/harvests/?" + field + "=" + encode(value.toString()));
    }

    private void load(Map<String, Object> fields) {
        var row = "[{\"model\": \"wire.harvest\", \"pk\": 1, \"fields\": " + json(fields) + "}]";
        fixtures.load(new ByteArrayResource(row.getBytes(UTF_8)));
    }

    private static Map<String, Object> with(String bad) {
        var fields = new HashMap<>(GOOD);
        fields.put(field(bad), value(bad));
        return fields;
    }

    private static String field(String bad) {
        return bad.substring(0, bad.indexOf('='));
    }

    private static String value(String bad) {
        return bad.substring(bad.indexOf('=') + 1);
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, UTF_8);
    }

    private static String json(Map<String, Object> fields) {
        return Exchange.JSON.writeValueAsString(fields);
    }
}
