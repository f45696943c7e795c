package education.codeforlife.example.market.fruit;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.example.market.MarketTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FruitViewSetIntegrationTests extends MarketTests {

    private static final String DENIED = "{'detail': 'You do not have permission to perform this action.'}";
    private static final String UNKNOWN = "{'detail': 'No Fruit matches the given query.'}";

    @Test
    void anonymousListShowsPublicBaskets() {
        anyone().get("fruits/").is(200, """
                {'count': 4, 'offset': 0, 'limit': 50, 'max_limit': 150, 'data': [
                  {'id': 9, 'name': 'apple', 'is_citrus': false, 'expires_on': '2024-01-09', 'basket': 1,
                   'label': {'text': 'sweet', 'colour': 'RED'}},
                  {'id': 10, 'name': 'banana', 'is_citrus': false, 'expires_on': '2024-01-10', 'basket': 1,
                   'label': null},
                  {'id': 99, 'name': 'cherry', 'is_citrus': false, 'expires_on': '2024-01-11', 'basket': 1,
                   'label': null},
                  {'id': 300, 'name': 'elderberry', 'is_citrus': false, 'expires_on': '2024-01-13', 'basket': 3,
                   'label': null}]}""");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 5",
        "?is_citrus=true, 1",
        "?basket=1, 3",
        "?basket=4, 0",
        "?search=sweet, 1",
        "?search=APP, 1",
        "?basket=1&limit=1&offset=1, 3"
    })
    void listIsFilteredWithinTheScope(String query, int count) {
        assertThat(ann().get("fruits/" + query).has(200).at("/count").intValue())
                .isEqualTo(count);
    }

    @Test
    void listIsOrderedAsAsked() {
        assertThat(ann().get("fruits/?ordering=-name").at("/data/0/name").stringValue())
                .isEqualTo("lemon");
    }

    @Test
    void listTakesOneQueryWhateverItsLength() {
        queries.during(() -> ann().get("fruits/").has(200)).hasCount(1);
    }

    @Test
    void retrieveFindsWhatIsInScope() {
        ann().get("fruits/100/").is(200, """
                {'id': 100, 'name': 'lemon', 'is_citrus': true, 'expires_on': '2024-01-12', 'basket': 2,
                 'label': null}""");
        bob().get("fruits/100/").is(404, UNKNOWN);
        anyone().get("fruits/100/").is(404, UNKNOWN);
        anyone().get("fruits/404/").is(404, UNKNOWN);
        anyone().get("fruits/apple/").is(404, "{'detail': 'Not found.'}");
    }

    @Test
    void createWritesTheFruitAndItsLabel() {
        ann().post("fruits/", """
                        {'name': ' kiwi ', 'is_citrus': false, 'basket': 2, 'expires_on': '1999-01-01',
                         'label': {'text': 'fresh', 'colour': 'GREEN'}}""").is(201, """
                        {'id': 401, 'name': 'kiwi', 'is_citrus': false, 'expires_on': '2024-01-18', 'basket': 2,
                         'label': {'text': 'fresh', 'colour': 'GREEN'}}""");

        assertThat(rows("select f.name, expires_on, basket_id, text, colour from fruits f join labels l"
                        + " on l.id = label_id where f.id = 401"))
                .containsExactly("kiwi 2024-01-18 2 fresh GREEN");
    }

    @Test
    void createIsForThoseWhoAreKnown() {
        anyone().post("fruits/", "{").is(403, "{'detail': 'Authentication credentials were not provided.'}");
    }

    @Test
    void createTellsEverythingThatIsWrongWithTheFields() {
        ann().post("fruits/", "{'is_citrus': 'true', 'basket': [], 'label': {'colour': 'BLUE'}}")
                .is(400, """
                        {'name': ['This field is required.'],
                         'is_citrus': ['Must be a valid boolean.'],
                         'basket': ['Incorrect type. Expected pk value, received list.'],
                         'label': {'text': ['This field is required.'],
                                   'colour': ['~BLUE~ is not a valid choice.']}}""");
        ann().post(
                        "fruits/",
                        "{'name': 'kiwi', 'is_citrus': true, 'basket': 1, 'label': {'text': ' ', 'colour': null}}")
                .is(
                        400,
                        "{'label': {'text': ['This field may not be blank.'], 'colour': ['This field may not be null.']}}");
        assertThat(rows("select id from fruits where id > 400")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "4", "404", "9223372036854775808"})
    void basketsOfOthersAreUnknownAsMissingOnesAre(String basket) {
        ann().post("fruits/", "{'name': 'kiwi', 'is_citrus': true, 'basket': " + basket + "}")
                .is(400, "{'basket': ['Invalid pk ~" + basket + "~ - object does not exist.']}");
    }

    @Test
    void createRefusesNamesThatAreTaken() {
        ann().post("fruits/", "{'name': 'fig', 'is_citrus': true, 'basket': 1}")
                .is(400, "{'name': ['Name already taken.']}");
    }

    @Test
    void partialUpdateTouchesWhatIsPresent() {
        ann().patch("fruits/9/", "{'is_citrus': true}").is(200, """
                {'id': 9, 'name': 'apple', 'is_citrus': true, 'expires_on': '2024-01-09', 'basket': 1,
                 'label': {'text': 'sweet', 'colour': 'RED'}}""");
        assertThat(rows("select name, is_citrus, expires_on, basket_id, label_id from fruits where id = 9"))
                .containsExactly("apple true 2024-01-09 1 1");
    }

    @Test
    void partialUpdateOfNothingIsFine() {
        ann().patch("fruits/9/", "{}").has(200);
        ann().patch("fruits/9/", "{'label': {}}").has(200);
        assertThat(rows("select text, colour from labels")).containsExactly("sweet RED");
    }

    @Test
    void aNestedObjectIsUpdatedPartially() {
        var label =
                ann().patch("fruits/9/", "{'label': {'text': 'sour'}}").has(200).at("/label");
        assertThat(label).hasToString("{\"text\":\"sour\",\"colour\":\"RED\"}");
        assertThat(rows("select id, text, colour from labels")).containsExactly("1 sour RED");
    }

    @Test
    void aNestedObjectIsRemovedByNull() {
        assertThat(ann().patch("fruits/9/", "{'label': null}")
                        .has(200)
                        .at("/label")
                        .isNull())
                .isTrue();
        assertThat(rows("select id from labels")).isEmpty();
    }

    @Test
    void aNestedObjectThatWasNotThereHasToBeWhole() {
        ann().patch("fruits/10/", "{'label': {'text': 'new'}}")
                .is(400, "{'label': {'colour': ['This field is required.']}}");
        ann().patch("fruits/10/", "{'label': {'text': 'new', 'colour': 'RED'}}").has(200);
        assertThat(rows("select text from labels order by id")).containsExactly("sweet", "new");
    }

    @Test
    void aChangeIsAuditedWithThePreviousName() {
        ann().patch("fruits/9/", "{'name': 'pear'}").has(200);
        ann().patch("fruits/9/", "{'name': 'pear', 'is_citrus': true}").has(200);
        assertThat(rows("select fruit_id, previous_name, name from fruit_renames"))
                .containsExactly("9 apple pear");
    }

    @Test
    void onlyTheOwnerWrites() {
        bob().patch("fruits/9/", "{'name': 'mine'}").is(403, DENIED);
        bob().patch("fruits/100/", "{'name': 'mine'}").is(404, UNKNOWN);
        bob().delete("fruits/9/").is(403, DENIED);
        anyone().delete("fruits/9/").is(403, "{'detail': 'Authentication credentials were not provided.'}");
        assertThat(rows("select name from fruits where id in (9, 100)")).containsExactly("apple", "lemon");
    }

    @Test
    void onlyTradersMoveFruits() {
        ann().patch("fruits/9/", "{'basket': 2}").is(403, DENIED);
        ann().patch("fruits/bulk/", "{'9': {'name': 'x'}, '10': {'basket': 2}}").is(403, DENIED);
        assertThat(rows("select basket_id, name from fruits where id < 11 order by id"))
                .containsExactly("1 apple", "1 banana");

        assertThat(tina().patch("fruits/9/", "{'basket': 2}")
                        .has(200)
                        .at("/basket")
                        .intValue())
                .isEqualTo(2);
        assertThat(rows("select basket_id from fruits where id = 9")).containsExactly("2");
        tina().patch("fruits/9/", "{'basket': 4}").has(400);
    }

    @Test
    void destroyDeletesTheFruitAndItsLabel() {
        ann().delete("fruits/9/").isEmpty(204);
        ann().delete("fruits/9/").is(404, UNKNOWN);
        assertThat(rows("select id from labels")).isEmpty();
        assertThat(rows("select id from fruits where id = 9")).isEmpty();
    }

    @Test
    void refreshActsOnOneRow() {
        ann().put("fruits/9/refresh/", "{}").is(200, """
                {'id': 9, 'name': 'apple', 'is_citrus': false, 'expires_on': '2024-01-18', 'basket': 1,
                 'label': {'text': 'sweet', 'colour': 'RED'}}""");
        assertThat(rows("select id from fruits where expires_on = '2024-01-18'"))
                .containsExactly("9");
        bob().put("fruits/10/refresh/", "{}").is(403, DENIED);
        bob().put("fruits/100/refresh/", "{}").is(404, UNKNOWN);
        ann().put("fruits/refresh/", "{}").has(405);
    }

    @Test
    void givingMovesAFruitOutOfTheOwnersReach() {
        ann().put("fruits/10/give/", "{'basket': 4}").is(200, """
                {'id': 10, 'name': 'banana', 'is_citrus': false, 'expires_on': '2024-01-10', 'basket': 4,
                 'label': null}""");
        ann().get("fruits/10/").is(404, UNKNOWN);
        bob().get("fruits/10/").has(200);
        ann().put("fruits/9/give/", "{}").is(400, "{'basket': ['This field is required.']}");
        ann().put("fruits/9/give/", "{'basket': 404}")
                .is(400, "{'basket': ['Invalid pk ~404~ - object does not exist.']}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"give-out-of-scope", "give-against-the-rule"})
    void aWriteThatLeavesWhatItMayNotIsRolledBack(String action) {
        ann().put("fruits/10/" + action + "/", "{'basket': 4}").is(403, DENIED);

        assertThat(rows("select basket_id from fruits where id = 10")).containsExactly("1");
    }
}
