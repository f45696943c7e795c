package education.codeforlife.viewset.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Keys that the client gives: primary keys, and unique attributes that paths look up. */
class WrittenKeyIntegrationTests extends MappingTest {

    private static final String TAKEN = "[\"This value is already taken.\"]";

    @ParameterizedTest
    @CsvSource({"PATCH, a/", "PUT, a/", "PATCH, bulk/"})
    void changeOfAPrimaryKeyIsRefusedUnderItsField(String method, String path) {
        post("assigned-rows/bulk/", "[{'code': 'a', 'name': 'x'}, {'code': 'b', 'name': 'x'}]")
                .is(201);
        for (var code : List.of("new", "b", "")) {
            var change = "{'code': '%s', 'name': 'y'}".formatted(code);
            var body = path.equals("bulk/") ? "{'a': " + change + "}" : change;
            var errors = send(method, "assigned-rows/" + path, body).is(400);
            assertThat((errors.isArray() ? errors.get(0) : errors).get("code"))
                    .hasToString("[\"This field cannot be changed.\"]");
        }
        assertThat(get("assigned-rows/a/").is(200).get("name").stringValue()).isEqualTo("x");
        assertThat(get("assigned-rows/").is(200).get("count").intValue()).isEqualTo(2);
    }

    @Test
    void samePrimaryKeyIsAccepted() {
        post("assigned-rows/", "{'code': 'a', 'name': 'x'}").is(201);
        var row = patch("assigned-rows/a/", "{'code': 'a', 'name': 'y'}").is(200);
        assertThat(row.get("name").stringValue()).isEqualTo("y");
        patch("assigned-rows/bulk/", "{'a': {'code': 'a', 'name': 'z'}}").is(200);
    }

    @ParameterizedTest
    @CsvSource({"assigned-rows, code", "slugged-rows, slug"})
    void takenKeyIsRefusedUnderItsField(String path, String key) {
        var body = "{'" + key + "': 'a', 'name': 'first'}";
        post(path + "/", body).is(201);
        assertThat(post(path + "/", body.replace("first", "second")).is(400).get(key))
                .hasToString(TAKEN);
        var errors = post(path + "/bulk/", "[" + body.replace("'a'", "'b'") + ", " + body + "]")
                .is(400);
        assertThat(errors.get(0)).isEmpty();
        assertThat(errors.get(1).get(key)).hasToString(TAKEN);
        assertThat(get(path + "/a/").is(200).get("name").stringValue()).isEqualTo("first");
        get(path + "/b/").is(404);
    }

    @ParameterizedTest
    @CsvSource({"assigned-rows, code", "slugged-rows, slug"})
    void keyThatTwoRowsOfARequestHaveIsRefusedAtTheLater(String path, String key) {
        var body =
                "[{'%1$s': 'a', 'name': 'x'}, {'%1$s': 'b', 'name': 'x'}, {'%1$s': 'a', 'name': 'y'}]".formatted(key);
        var errors = post(path + "/bulk/", body).is(400);
        assertThat(errors.get(0)).isEmpty();
        assertThat(errors.get(1)).isEmpty();
        assertThat(errors.get(2).get(key)).hasToString(TAKEN);
        assertThat(get(path + "/").is(200).get("count").intValue()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"assigned-rows, code", "slugged-rows, slug"})
    void oneOfTwoWritersOfOneKeyIsRefused(String path, String key) {
        var writers = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() ->
                        post(path + "/", "{'" + key + "': 'a', 'name': 'x'}").status()))
                .toList();
        assertThat(writers.stream().map(CompletableFuture::join))
                .containsOnlyOnce(201)
                .containsOnly(201, 400);
    }

    @Test
    void keyThatAHiddenRowHasIsTaken() {
        var owner = post("marked-rows/", "{'name': 'owner'}").is(201).get("id");
        var body = "{'name': 'x', 'owner': " + owner + "}";
        assertThat(post("sharing-rows/", body).is(201).get("id")).isEqualTo(owner);
        post("sharing-rows/", body).is(400);
        assertThat(get("sharing-rows/" + owner + "/").is(200).get("name").stringValue())
                .isEqualTo("x");
    }

    @Test
    void rowIsFoundUnderItsNewKey() {
        post("slugged-rows/", "{'slug': 'old', 'name': 'x'}").is(201);
        var row = patch("slugged-rows/old/", "{'slug': 'new'}").is(200);
        assertThat(get("slugged-rows/new/").is(200)).isEqualTo(row);
        get("slugged-rows/old/").is(404);
        patch("slugged-rows/bulk/", "{'new': {'slug': 'newer'}}").is(200);
        get("slugged-rows/newer/").is(200);
    }

    @Test
    void generatedKeyIsNotWritten() {
        var row =
                post("fixed-rows/", "{'id': 77, 'name': 'x', 'origin': 'here'}").is(201);
        assertThat(row.get("id").intValue()).isNotEqualTo(77);
        assertThat(patch("fixed-rows/" + row.get("id") + "/", "{'id': 77}")
                        .is(400)
                        .get("id"))
                .hasToString("[\"This field cannot be changed.\"]");
    }

    @Test
    void valueThatIsNeverUpdatedIsNotChanged() {
        var row = post("fixed-rows/", "{'name': 'x', 'origin': 'here'}").is(201);
        var path = "fixed-rows/" + row.get("id") + "/";
        assertThat(patch(path, "{'origin': 'there'}").is(400).get("origin"))
                .hasToString("[\"This field cannot be changed.\"]");
        patch(path, "{'origin': 'here', 'name': 'y'}").is(200);
    }

    static Stream<String> unreachable() {
        return Stream.of(
                "a/b",
                "/",
                "a;b",
                "a%2Fb",
                "100%",
                "..",
                ".",
                "",
                "bulk",
                "rename-all",
                "a\\\\b",
                "\\u0001",
                "a\\nb",
                "\\u007f",
                "\\u0085",
                "\\u2028",
                "x".repeat(2001),
                "é".repeat(400));
    }

    @ParameterizedTest
    @MethodSource("unreachable")
    void keyThatNoPathReachesIsRefused(String key) {
        var refusal = "[\"This value cannot be part of a path.\"]";
        var body = "{'slug': '" + key + "', 'name': 'x'}";
        assertThat(post("slugged-rows/", body).is(400).get("slug")).hasToString(refusal);
        assertThat(post("slugged-rows/bulk/", "[" + body + "]").is(400).get(0).get("slug"))
                .hasToString(refusal);
        post("slugged-rows/", "{'slug': 'a', 'name': 'x'}").is(201);
        assertThat(patch("slugged-rows/a/", body).is(400).get("slug")).hasToString(refusal);
        assertThat(patch("slugged-rows/bulk/", "{'a': " + body + "}")
                        .is(400)
                        .get(0)
                        .get("slug"))
                .hasToString(refusal);
        if (!key.equals("rename-all")) { // no path of this view set
            assertThat(post("assigned-rows/", body.replace("slug", "code"))
                            .is(400)
                            .get("code"))
                    .hasToString(refusal);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Bulk", "bulks", "rename", "...", ".a", "a b", "a+b", "a&b?c#d", "é", "😀", "\"", "a:b", "~*'()"
            })
    void keyThatLooksOddIsServed(String key) {
        assertServed(key);
    }

    /** Every character of ASCII and Latin-1, and some that servers may take for others, at each place of a key. */
    @Test
    void everyAcceptedKeyIsRetrievedByItsPath() {
        var characters = IntStream.concat(
                        IntStream.range(1, 256),
                        IntStream.of(
                                0x131, 0x300, 0x1680, 0x200b, 0x200f, 0x2028, 0x2029, 0x202e, 0x3000, 0xfeff, 0xff0f,
                                0x1f600))
                .mapToObj(Character::toString);
        characters.flatMap(each -> Stream.of(each, each + "x" + each)).forEach(this::assertServed);
    }

    private void assertServed(String key) {
        var body = JsonMapper.shared().createObjectNode().put("slug", key).put("name", "x");
        var answer = sendRaw("POST", "slugged-rows/", body.toString());
        if (answer.status() == 400) {
            assertThat(answer.body().has("slug")).isTrue();
            return; // refused, or the key of an earlier row when it is trimmed
        }
        var row = answer.is(201);
        var path = "slugged-rows/"
                + URLEncoder.encode(row.get("slug").stringValue(), StandardCharsets.UTF_8)
                        .replace("+", "%20") + "/";
        assertThat(get(path).is(200)).isEqualTo(row);
    }
}
