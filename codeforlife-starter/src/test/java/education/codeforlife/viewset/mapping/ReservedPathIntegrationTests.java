package education.codeforlife.viewset.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Methods that no action serves, on paths that look like those of rows. */
class ReservedPathIntegrationTests extends MappingTest {

    @ParameterizedTest
    @CsvSource({
        // without bulk actions: not the row with the key "bulk"
        "GET, plain-rows/bulk/",
        "HEAD, plain-rows/bulk/",
        "POST, plain-rows/bulk/",
        "PUT, plain-rows/bulk/",
        "PATCH, plain-rows/bulk/",
        "DELETE, plain-rows/bulk/",
        // with bulk actions
        "GET, slugged-rows/bulk/",
        "HEAD, slugged-rows/bulk/",
        "PUT, slugged-rows/bulk/",
        // custom actions
        "GET, slugged-rows/rename-all/",
        "DELETE, slugged-rows/rename-all/",
        "PATCH, slugged-rows/rename-all/",
        "GET, referring-rows/1/rename/",
        "DELETE, referring-rows/1/rename/",
        // rows
        "POST, slugged-rows/a/",
        "PUT, plain-rows/a/",
        "DELETE, slugged-rows/"
    })
    void methodThatNoActionServesIsNotAllowed(String method, String path) {
        var answer = send(method, path, null);
        assertThat(answer.status()).isEqualTo(405);
        if (!method.equals("HEAD")) {
            assertThat(answer.body().get("detail").stringValue())
                    .isEqualTo("Method \"%s\" not allowed.".formatted(method));
        }
    }

    @Test
    void optionsAreAnswered() {
        send("OPTIONS", "plain-rows/bulk/", null).is(200);
        send("OPTIONS", "slugged-rows/bulk/", null).is(200);
    }

    @Test
    void keyThatAReservedPathHasIsRefusedWithoutBulkActions() {
        assertThat(post("plain-rows/", "{'code': 'bulk', 'name': 'x'}").is(400).get("code"))
                .hasToString("[\"This value cannot be part of a path.\"]");
    }

    @Test
    void bulkChangeWithNullIsRefusedAsMissingData() {
        var refusal = "{\"__all__\":[\"No data provided\"]}";
        assertThat(post("slugged-rows/bulk/", "null").is(400)).hasToString(refusal);
        assertThat(patch("slugged-rows/bulk/", "null").is(400)).hasToString(refusal);
        assertThat(post("slugged-rows/", "null").is(400)).hasToString(refusal);
    }

    @Test
    void bulkDeletionIgnoresRowsOutOfScope() {
        for (var key : new String[] {"in", "out"}) {
            post("assigned-rows/", "{'code': '%s', 'name': '%s'}".formatted(key, key))
                    .is(201);
        }
        delete("plain-rows/out/").is(404);
        send("DELETE", "scoped-rows/bulk/", "['in', 'out', 'unknown']").is(204);
        get("assigned-rows/in/").is(404);
        get("assigned-rows/out/").is(200);
    }
}
