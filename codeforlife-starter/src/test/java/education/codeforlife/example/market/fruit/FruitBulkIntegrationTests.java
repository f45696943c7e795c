package education.codeforlife.example.market.fruit;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.example.market.MarketTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FruitBulkIntegrationTests extends MarketTests {

    private static final String DENIED = "{'detail': 'You do not have permission to perform this action.'}";
    private static final String MISSING = "{'__all__': ['Some models do not exist.']}";

    @Test
    void newFruitsAnswerInTheirOrder() {
        ann().post("fruits/bulk/", """
                        [{'name': 'zest', 'is_citrus': true, 'basket': 2},
                         {'name': 'acai', 'is_citrus': false, 'basket': 1,
                          'label': {'text': 'new', 'colour': 'RED'}}]""").is(201, """
                        [{'id': 401, 'name': 'zest', 'is_citrus': true, 'expires_on': '2024-01-18', 'basket': 2,
                          'label': null},
                         {'id': 402, 'name': 'acai', 'is_citrus': false, 'expires_on': '2024-01-18', 'basket': 1,
                          'label': {'text': 'new', 'colour': 'RED'}}]""");
        assertThat(rows("select id, name, basket_id from fruits where id > 400 order by id"))
                .containsExactly("401 zest 2", "402 acai 1");
    }

    @Test
    void oneBadFruitRefusesAll() {
        ann().post("fruits/bulk/", """
                        [{'name': 'zest', 'is_citrus': true, 'basket': 2},
                         {'name': 'fig', 'is_citrus': true, 'basket': 2},
                         {'name': 'zest', 'is_citrus': true, 'basket': 2},
                         {'name': 'acai', 'is_citrus': true, 'basket': 4},
                         null]""").is(400, """
                        [{}, {'name': ['Name already taken.']}, {'name': ['Name already taken.']},
                         {'basket': ['Invalid pk ~4~ - object does not exist.']},
                         ['This field may not be null.']]""");
        assertThat(rows("select id from fruits where id > 400")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "[] | Nothing to create.",
                "{} | Expected a list of items but got type ~dict~.",
                "[5] | Invalid data. Expected a dictionary, but got int."
            })
    void malformedListIsRejected(String body, String message) {
        var answer = ann().post("fruits/bulk/", body);
        if (body.equals("[5]")) {
            answer.is(400, "[{'__all__': ['" + message + "']}]");
        } else {
            answer.is(400, "{'__all__': ['" + message + "']}");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'9': {'name': 'n9'}, '10': {'name': 'n10'}, '99': {'name': 'n99'}, '100': {'name': 'n100'}}",
                "{'100': {'name': 'n100'}, '9': {'name': 'n9'}, '99': {'name': 'n99'}, '10': {'name': 'n10'}}",
                "{'10': {'name': 'n10'}, ' 100 ': {'name': 'n100'}, '+9': {'name': 'n9'}, '099': {'name': 'n99'}}"
            })
    void changesAreKeptApartByKey(String body) {
        var answer = ann().patch("fruits/bulk/", body).has(200);
        for (int i = 0; i < 4; i++) {
            var id = answer.at("/" + i + "/id").intValue();
            assertThat(id).isEqualTo(new int[] {9, 10, 99, 100}[i]);
            assertThat(answer.at("/" + i + "/name").stringValue()).isEqualTo("n" + id);
        }
        assertThat(rows("select id, name from fruits where id < 300 order by id"))
                .containsExactly("9 n9", "10 n10", "99 n99", "100 n100");
        assertThat(rows("select fruit_id, previous_name, name from fruit_renames order by fruit_id"))
                .containsExactly("9 apple n9", "10 banana n10", "99 cherry n99", "100 lemon n100");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{'9': {}, '404': {}}", "{'9': {}, '09': {}}", "{'9': {}, 'x': {}}", "{'9': {}, '400': {}}"})
    void missingOrRepeatedKeyRefusesTheWholeRequest(String body) {
        ann().patch("fruits/bulk/", body.replace("'9': {}", "'9': {'name': 'changed'}"))
                .is(400, MISSING);
        assertThat(rows("select name from fruits where id = 9")).containsExactly("apple");
    }

    @Test
    void badChangesAnswerInTheOrderOfTheirKeys() {
        ann().patch("fruits/bulk/", "{'100': {'name': ''}, '9': {}, '99': 5, '10': {'name': 'fig'}}")
                .is(400, """
                [{}, {'name': ['Name already taken.']},
                 {'__all__': ['Invalid data. Expected a dictionary, but got int.']},
                 {'name': ['This field may not be blank.']}]""");
    }

    @Test
    void changesOfFruitsOfOthersAreDenied() {
        ann().patch("fruits/bulk/", "{'9': {'name': 'mine'}, '300': {'name': 'mine too'}}")
                .is(403, DENIED);
        assertThat(rows("select name from fruits where id in (9, 300) order by id"))
                .containsExactly("apple", "elderberry");
    }

    @Test
    void nestedChangesAreKeptApart() {
        ann().patch("fruits/bulk/", """
                        {'9': {'label': {'text': 'nine'}}, '10': {'label': {'text': 'ten', 'colour': 'GREEN'}}}""").has(200);
        assertThat(rows("select f.id, text, colour from fruits f join labels l on l.id = label_id order by f.id"))
                .containsExactly("9 nine RED", "10 ten GREEN");
    }

    @Test
    void fruitsAreDestroyedByKey() {
        ann().delete("fruits/bulk/", "[100, '9', 404, 9, 99]").isEmpty(204);
        assertThat(rows("select id from fruits order by id")).containsExactly("10", "300", "400");
        assertThat(rows("select id from labels")).isEmpty();
        ann().delete("fruits/bulk/").isEmpty(204);
    }

    @Test
    void fruitsOfOthersAreNotDestroyed() {
        ann().delete("fruits/bulk/", "[9, 300]").is(403, DENIED);
        ann().delete("fruits/bulk/", "[400]").isEmpty(204); // unknown, as it is not in scope
        ann().delete("fruits/bulk/", "{'9': {}}").has(400);
        assertThat(rows("select count(*) from fruits")).containsExactly("6");
    }

    @Test
    void relabelHasAWriteShapeOfItsOwn() {
        ann().put("fruits/relabel/", """
                        {'10': {'text': 'ten', 'colour': 'GREEN'}, '9': {'text': 'nine', 'colour': 'GREEN'}}""").is(200, """
                        [{'id': 9, 'name': 'apple', 'is_citrus': false, 'expires_on': '2024-01-09', 'basket': 1,
                          'label': {'text': 'nine', 'colour': 'GREEN'}},
                         {'id': 10, 'name': 'banana', 'is_citrus': false, 'expires_on': '2024-01-10', 'basket': 1,
                          'label': {'text': 'ten', 'colour': 'GREEN'}}]""");
        assertThat(rows("select f.id, text, colour from fruits f join labels l on l.id = label_id order by f.id"))
                .containsExactly("9 nine GREEN", "10 ten GREEN");
    }

    @Test
    void relabelDemandsAllOfItsShape() {
        ann().put("fruits/relabel/", "{'99': {'text': 'x', 'colour': 'RED'}, '9': {'text': 'nine'}}")
                .is(400, """
                [{'colour': ['This field is required.']}, {}]""");
        ann().put("fruits/relabel/", "{'9': {'text': 'x', 'colour': 'RED'}, '404': {}}")
                .is(400, MISSING);
        ann().put("fruits/relabel/", "{'300': {'text': 'x', 'colour': 'RED'}}").is(403, DENIED);
        assertThat(rows("select text from labels")).containsExactly("sweet");
    }
}
