package education.codeforlife.viewset.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every action, for every way of mapping. */
class MappingIntegrationTests extends MappingTest {

    /**
     * Rows of one mapping.
     *
     * @param key the field of answers that paths have
     * @param second what a second row has
     */
    record Mapping(String path, String key, String first, String second, String change) {

        String of(JsonNode row) {
            return path + "/" + row.get(key).asString() + "/";
        }

        @Override
        public String toString() {
            return path;
        }
    }

    private static Mapping named(String path) {
        return of(path, "");
    }

    private static Mapping of(String path, String fields) {
        return of(path, "id", fields, fields);
    }

    private static Mapping of(String path, String key, String first, String second) {
        return new Mapping(path, key, "{'name': 'a'" + first + "}", "{'name': 'b'" + second + "}", "{'name': 'c'}");
    }

    static Stream<Mapping> mappings() {
        return Stream.of(
                named("soft-rows"),
                named("marked-rows"),
                named("restricted-rows"),
                named("referring-rows"),
                named("int-versions"),
                named("long-versions"),
                named("instant-versions"),
                named("dynamic-rows"),
                of("dynamic-rows", ", 'note': 'x', 'amount': 1"),
                named("computed-rows"),
                of("computed-rows", ", 'quiet': 'LOUD'"),
                named("vehicles"),
                of("cars", ", 'doors': 3"),
                named("bikes"),
                named("places"),
                of("parks", ", 'trees': 3"),
                named("shops"),
                named("shapes"),
                of("circles", ", 'radius': 3"),
                of("collecting-rows", ", 'steps': ['b', 'a', 'c'], 'marks': [1, 3, 2], 'width': 4"),
                of("converted-rows", "code", ", 'code': 'A', 'open': true", ", 'code': 'B', 'open': false"),
                named("various-rows"),
                of(
                        "various-rows",
                        ", 'detail': 'd', 'text': 't', 'ordinal': 'GREEN', 'string': 'GREEN', 'origin': 'o'"),
                of("assigned-rows", "code", ", 'code': 'a'", ", 'code': 'b'"),
                of("slugged-rows", "slug", ", 'slug': 'a'", ", 'slug': 'b'"));
    }

    @ParameterizedTest
    @MethodSource("mappings")
    void createdRowIsAnsweredAsItIsStored(Mapping mapping) {
        assertStored(mapping, create(mapping));
    }

    @ParameterizedTest
    @MethodSource("mappings")
    void changedRowIsAnsweredAsItIsStored(Mapping mapping) {
        var row = create(mapping);
        var changed = patch(mapping.of(row), mapping.change()).is(200);
        assertThat(changed.get("name").stringValue()).isEqualTo("c");
        assertStored(mapping, changed);
        assertStored(mapping, patch(mapping.of(row), "{}").is(200));
    }

    @ParameterizedTest
    @MethodSource("mappings")
    void replacedRowIsAnsweredAsItIsStored(Mapping mapping) {
        var row = create(mapping);
        var changed = send("PUT", mapping.of(row), mapping.first().replace("'name': 'a'", "'name': 'c'"))
                .is(200);
        assertThat(changed.get("name").stringValue()).isEqualTo("c");
        assertStored(mapping, changed);
    }

    @ParameterizedTest
    @MethodSource("mappings")
    void rowsAreCreatedAndChangedTogether(Mapping mapping) {
        var rows = post(mapping.path() + "/bulk/", "[" + mapping.first() + ", " + mapping.second() + "]")
                .is(201);
        rows.forEach(row -> assertStored(mapping, row));
        assertThat(get(mapping.path() + "/").is(200).get("data")).hasSize(2);
        var changes = JsonMapper.shared().createObjectNode();
        for (var row : rows) {
            changes.putObject(row.get(mapping.key()).asString()).put("name", "c");
        }
        var changed = patch(mapping.path() + "/bulk/", changes.toString()).is(200);
        assertThat(changed).hasSize(2).allSatisfy(row -> {
            assertThat(row.get("name").stringValue()).isEqualTo("c");
            assertStored(mapping, row);
        });
    }

    @ParameterizedTest
    @MethodSource("mappings")
    void deletedRowIsGone(Mapping mapping) {
        var row = create(mapping);
        delete(mapping.of(row)).is(204);
        assertGone(mapping, List.of(row));
        delete(mapping.of(row)).is(404);
    }

    @ParameterizedTest
    @MethodSource("mappings")
    void rowsAreDeletedTogether(Mapping mapping) {
        var rows = post(mapping.path() + "/bulk/", "[" + mapping.first() + ", " + mapping.second() + "]")
                .is(201);
        var keys = JsonMapper.shared().createArrayNode();
        for (var row : rows) keys.add(row.get(mapping.key()));
        send("DELETE", mapping.path() + "/bulk/", keys.toString()).is(204);
        assertGone(mapping, List.of(rows.get(0), rows.get(1)));
    }

    private JsonNode create(Mapping mapping) {
        var row = post(mapping.path() + "/", mapping.first()).is(201);
        ((ObjectNode) JsonMapper.shared().readTree(mapping.first().replace('\'', '"'))).forEachEntry((field, value) -> {
            if (row.has(field) && !field.equals("quiet")) {
                assertThat(row.get(field)).hasSize(value.size());
            }
        });
        return row;
    }

    private void assertStored(Mapping mapping, JsonNode row) {
        assertThat(get(mapping.of(row)).is(200)).isEqualTo(row);
        assertThat(get(mapping.path() + "/").is(200).get("data").valueStream()).contains(row);
    }

    private void assertGone(Mapping mapping, List<JsonNode> rows) {
        rows.forEach(row -> get(mapping.of(row)).is(404));
        assertThat(get(mapping.path() + "/").is(200).get("count").intValue()).isZero();
    }
}
