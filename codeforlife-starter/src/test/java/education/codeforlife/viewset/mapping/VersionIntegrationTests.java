package education.codeforlife.viewset.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A version that the client read and sends back: what another client changed in between is a conflict. */
class VersionIntegrationTests extends MappingTest {

    @ParameterizedTest
    @ValueSource(strings = {"int-versions", "long-versions", "instant-versions"})
    void sentVersionHasToBeTheStoredOne(String path) {
        var row = post(path + "/", "{'name': 'a'}").is(201);
        var changed = change(path, row, row).is(200);
        assertThat(changed.get("version")).isNotEqualTo(row.get("version"));
        change(path, row, row).is(409);
        var again = change(path, row, changed).is(200);
        assertThat(get(path(path, row)).is(200)).isEqualTo(again);
    }

    @ParameterizedTest
    @ValueSource(strings = {"int-versions", "long-versions", "instant-versions"})
    void sentVersionsOfABulkChangeHaveToBeTheStoredOnes(String path) {
        var a = post(path + "/", "{'name': 'a'}").is(201);
        var b = post(path + "/", "{'name': 'b'}").is(201);
        change(path, b, b).is(200);
        var body = "{'%s': {'name': 'c', 'version': %s}, '%s': {'name': 'c', 'version': %s}}"
                .formatted(a.get("id"), a.get("version"), b.get("id"), b.get("version"));
        patch(path + "/bulk/", body).is(409);
        assertThat(get(path(path, a)).is(200)).isEqualTo(a);
    }

    @ParameterizedTest
    @ValueSource(strings = {"int-versions", "long-versions", "instant-versions"})
    void changeWithoutAVersionIsAccepted(String path) {
        var row = post(path + "/", "{'name': 'a'}").is(201);
        patch(path(path, row), "{'name': 'b'}").is(200);
        assertThat(patch(path(path, row), "{'name': 'c'}").is(200))
                .isEqualTo(get(path(path, row)).is(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"int-versions", "long-versions"})
    void newRowStartsWithAVersionOfItsOwn(String path) {
        var row = post(path + "/", "{'name': 'a', 'version': 77}").is(201);
        assertThat(row.get("version").longValue()).isLessThan(2);
    }

    private Answer change(String path, JsonNode row, JsonNode version) {
        return patch(path(path, row), "{'name': 'changed', 'version': " + version.get("version") + "}");
    }

    private static String path(String path, JsonNode row) {
        return path + "/" + row.get("id") + "/";
    }
}
