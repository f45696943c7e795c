package education.codeforlife.viewset.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** View sets of a class and of its subclasses. */
class InheritanceIntegrationTests extends MappingTest {

    @ParameterizedTest
    @CsvSource({"vehicles, cars, bikes, doors", "places, parks, shops, trees", "shapes, circles, , radius"})
    void rowOfASiblingDoesNotExist(String base, String one, String other, String field) {
        var row = post(one + "/", "{'name': 'a', '" + field + "': 1}").is(201);
        var path = "/" + row.get("id") + "/";
        get(base + path).is(200);
        assertThat(get(base + "/").is(200).get("count").intValue()).isOne();
        if (other == null) return;
        get(other + path).is(404);
        patch(other + path, "{'name': 'b'}").is(404);
        patch(other + "/bulk/", "{'" + row.get("id") + "': {'name': 'b'}}").is(400);
        delete(other + path).is(404);
        send("DELETE", other + "/bulk/", "[" + row.get("id") + "]").is(204);
        assertThat(get(one + path).is(200)).isEqualTo(row);
    }

    @ParameterizedTest
    @CsvSource({"vehicles, cars, doors", "places, parks, trees", "shapes, circles, radius"})
    void rowOfASubclassIsChangedAndDeletedAsOneOfItsBase(String base, String one, String field) {
        var row = post(one + "/", "{'name': 'a', '" + field + "': 1}").is(201);
        var path = "/" + row.get("id") + "/";
        patch(base + path, "{'name': 'b'}").is(200);
        var changed = get(one + path).is(200);
        assertThat(changed.get("name").stringValue()).isEqualTo("b");
        assertThat(changed.get(field).intValue()).isOne();
        delete(base + path).is(204);
        get(one + path).is(404);
    }
}
