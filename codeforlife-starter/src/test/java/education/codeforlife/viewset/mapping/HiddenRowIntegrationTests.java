package education.codeforlife.viewset.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that an annotation of Hibernate hides, as rows of a view set and as related rows. */
class HiddenRowIntegrationTests extends MappingTest {

    private static final String KEYS = "select restricted_id, soft_id, missing_id from referring_row where id = 9";

    @BeforeEach
    void rowThatRefersToHiddenRows() {
        jdbc.sql("insert into restricted_row (id, name) values (1001, 'hidden')")
                .update();
        jdbc.sql("insert into soft_row (id, name, deleted) values (1002, 'deleted', true)")
                .update();
        jdbc.sql("""
                insert into referring_row (id, name, restricted_id, soft_id, missing_id)
                values (9, 'old', 1001, 1002, 1003), (10, 'other', 1001, 1002, 1003)""").update();
    }

    @Test
    void hiddenRelatedRowIsAnsweredAsNull() {
        var row = get("referring-rows/9/").is(200);
        assertThat(row.get("restricted").isNull()).isTrue();
        assertThat(row.get("soft").isNull()).isTrue();
        assertThat(row.get("missing").isNull()).isTrue();
        assertThat(get("referring-rows/").is(200).get("count").intValue()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "PATCH  | 9/        | {'name': 'new'}",
                "PATCH  | bulk/     | {'9': {'name': 'new'}, '10': {'name': 'newer'}}",
                "PUT    | 9/        | {'name': 'new'}",
                "PUT    | 9/rename/ | {}"
            })
    void unrelatedChangeKeepsTheKeysOfHiddenRows(String method, String path, String body) {
        send(method, "referring-rows/" + path, body).is(200);
        assertThat(jdbc.sql(KEYS).query().singleRow().values())
                .extracting(Object::toString)
                .containsExactly("1001", "1002", "1003");
        assertThat(jdbc.sql("select name from referring_row where id = 9")
                        .query(String.class)
                        .single())
                .isNotEqualTo("old");
    }

    @Test
    void relatedRowReplacesAHiddenOne() {
        var shown = post("restricted-rows/", "{'name': 'shown'}").is(201).get("id");
        var row = patch("referring-rows/9/", "{'restricted': " + shown + "}").is(200);
        assertThat(row.get("restricted").stringValue()).isEqualTo("shown");
        assertThat(get("referring-rows/9/").is(200)).isEqualTo(row);
    }

    @Test
    void hiddenRowIsNotNamedByARelation() {
        patch("referring-rows/9/", "{'restricted': 1001}").is(400);
        patch("referring-rows/9/", "{'soft': 1002}").is(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"restricted-rows/1001/", "soft-rows/1002/"})
    void hiddenRowDoesNotExist(String path) {
        get(path).is(404);
        patch(path, "{'name': 'new'}").is(404);
        delete(path).is(404);
        assertThat(jdbc.sql("select count(*) from restricted_row")
                        .query(Long.class)
                        .single())
                .isOne();
        assertThat(jdbc.sql("select count(*) from soft_row").query(Long.class).single())
                .isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"marked", "soft"})
    void deletedRowIsMarked(String kind) {
        var path = kind + "-rows/";
        for (var name : List.of("a", "b", "c")) {
            post(path, "{'name': '" + name + "'}").is(201);
        }
        var rows = get(path).is(200).get("data");
        delete(path + rows.get(0).get("id") + "/").is(204);
        send(
                        "DELETE",
                        path + "bulk/",
                        "[" + rows.get(1).get("id") + ", " + rows.get(2).get("id") + "]")
                .is(204);
        assertThat(get(path).is(200).get("count").intValue()).isZero();
        assertThat(jdbc.sql("select count(*) from " + kind + "_row where deleted and name in ('a', 'b', 'c')")
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }
}
