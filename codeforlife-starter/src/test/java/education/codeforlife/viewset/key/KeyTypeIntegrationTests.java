package education.codeforlife.viewset.key;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.database.test.CleanDatabase;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every action of a view set, for keys of every type that docs/model.md names. */
@SpringBootTest(
        classes = KeyApplication.class,
        properties = {
            "spring.jpa.hibernate.ddl-auto=create",
            "spring.jpa.properties.hibernate.hbm2ddl.create_namespaces=true",
            "spring.flyway.enabled=false"
        })
@AutoConfigureMockMvc
@CleanDatabase
class KeyTypeIntegrationTests {

    @Autowired
    private MockMvcTester http;

    @Autowired
    private JsonMapper json;

    /**
     * The path at which rows are served by a key of one type.
     *
     * @param key the field of answers that has it
     * @param unknown one that no row has
     */
    record Keys(String path, String key, Object unknown) {

        @Override
        public String toString() {
            return path;
        }
    }

    static Stream<Keys> keys() {
        return Stream.<UnaryOperator<String>>of(path -> path, path -> "scoped-" + path)
                .flatMap(path -> Stream.of(
                        new Keys(path.apply("short-rows"), "id", 32_000),
                        new Keys(path.apply("integer-rows"), "id", 2_000_000_000),
                        new Keys(path.apply("long-rows"), "id", 9_000_000_000_000_000_000L),
                        new Keys(path.apply("string-rows"), "id", "unknown"),
                        new Keys(path.apply("uuid-rows"), "id", new UUID(1, 2)),
                        new Keys(path.apply("short-codes"), "short_code", 32_767),
                        new Keys(path.apply("integer-codes"), "integer_code", 2_000_000_000),
                        new Keys(path.apply("long-codes"), "long_code", 9_000_000_000_000_000_000L),
                        new Keys(path.apply("string-codes"), "string_code", "unknown"),
                        new Keys(path.apply("uuid-codes"), "uuid_code", new UUID(1, 2)),
                        new Keys(path.apply("badge-ids"), "badge_id", 9_000_000_000_000_000_000L),
                        new Keys(path.apply("badge-numbers"), "badge_number", 2_000_000_000),
                        new Keys(path.apply("seal-ids"), "seal_id", new UUID(1, 2)),
                        new Keys(path.apply("seal-codes"), "seal_code", "unknown")));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void rowIsRetrieved(Keys keys) {
        var row = create(keys);
        assertThat(answer(HttpMethod.GET, path(keys, row), null)).isEqualTo(row);
        assertThat(status(HttpMethod.GET, path(keys, keys.unknown()), null)).isEqualTo(404);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void rowIsChanged(Keys keys) {
        var row = create(keys);
        var changed = answer(HttpMethod.PATCH, path(keys, row), "{\"name\": \"new\"}");
        assertThat(changed.get(keys.key())).isEqualTo(row.get(keys.key()));
        assertThat(changed.get("name").stringValue()).isEqualTo("new");
        assertThat(status(HttpMethod.PATCH, path(keys, keys.unknown()), "{}")).isEqualTo(404);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void rowIsChangedByACustomAction(Keys keys) {
        var renamed = answer(HttpMethod.PUT, path(keys, create(keys)) + "rename/", null);
        assertThat(renamed.get("name").stringValue()).isEqualTo("renamed");
    }

    @ParameterizedTest
    @MethodSource("keys")
    void rowIsDeleted(Keys keys) {
        var path = path(keys, create(keys));
        assertThat(status(HttpMethod.DELETE, path, null)).isEqualTo(204);
        assertThat(status(HttpMethod.DELETE, path, null)).isEqualTo(404);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void rowsAreChangedTogether(Keys keys) {
        var rows = List.of(create(keys), create(keys));
        var body = json.createObjectNode();
        for (var row : rows) body.putObject(row.get(keys.key()).asString()).put("name", "new");
        var changed = answer(HttpMethod.PATCH, "/" + keys.path() + "/bulk/", body.toString());
        assertThat(changed)
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.get("name").stringValue()).isEqualTo("new"));
        body.putObject(keys.unknown().toString());
        assertThat(status(HttpMethod.PATCH, "/" + keys.path() + "/bulk/", body.toString()))
                .isEqualTo(400);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void rowsAreChangedTogetherByACustomAction(Keys keys) {
        var body = json.createArrayNode();
        body.add(create(keys).get(keys.key())).add(create(keys).get(keys.key()));
        var renamed = answer(HttpMethod.PUT, "/" + keys.path() + "/rename-all/", body.toString());
        assertThat(renamed)
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.get("name").stringValue()).isEqualTo("renamed"));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void rowsAreDeletedTogether(Keys keys) {
        var row = create(keys);
        var body = json.createArrayNode();
        body.add(row.get(keys.key())).add(create(keys).get(keys.key())).addPOJO(keys.unknown());
        assertThat(status(HttpMethod.DELETE, "/" + keys.path() + "/bulk/", json.writeValueAsString(body)))
                .isEqualTo(204);
        assertThat(status(HttpMethod.GET, path(keys, row), null)).isEqualTo(404);
        assertThat(answer(HttpMethod.GET, "/" + keys.path() + "/", null)
                        .get("count")
                        .intValue())
                .isZero();
    }

    private JsonNode create(Keys keys) {
        return answer(HttpMethod.POST, "/" + keys.path() + "/", "{\"name\": \"old\"}");
    }

    private static String path(Keys keys, JsonNode row) {
        return path(keys, row.get(keys.key()).asString());
    }

    private static String path(Keys keys, Object key) {
        return "/" + keys.path() + "/" + key + "/";
    }

    private JsonNode answer(HttpMethod method, String path, @Nullable String body) {
        var answer = send(method, path, body);
        assertThat(answer.getResponse().getStatus()).isBetween(200, 204);
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }

    private int status(HttpMethod method, String path, @Nullable String body) {
        return send(method, path, body).getResponse().getStatus();
    }

    private MvcTestResult send(HttpMethod method, String path, @Nullable String body) {
        var request = http.method(method).uri(path);
        if (body != null) request.contentType(MediaType.APPLICATION_JSON).content(body);
        return request.exchange();
    }
}
