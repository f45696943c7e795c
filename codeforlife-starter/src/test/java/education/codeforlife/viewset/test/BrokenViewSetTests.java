package education.codeforlife.viewset.test;

import static education.codeforlife.permission.Permissions.isAuthenticated;
import static education.codeforlife.request.Action.DESTROY;
import static education.codeforlife.viewset.test.ModelViewSetTest.fields;
import static education.codeforlife.viewset.test.sample.Owner.ANN;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;

import education.codeforlife.database.test.CleanDatabase;
import education.codeforlife.database.test.DatabaseCleaner;
import education.codeforlife.fixture.FixtureLoader;
import education.codeforlife.fixture.test.Fixtures;
import education.codeforlife.viewset.test.sample.BrokenViewSets.Erasing;
import education.codeforlife.viewset.test.sample.BrokenViewSets.Lazy;
import education.codeforlife.viewset.test.sample.BrokenViewSets.NullLosing;
import education.codeforlife.viewset.test.sample.BrokenViewSets.Open;
import education.codeforlife.viewset.test.sample.BrokenViewSets.Overreaching;
import education.codeforlife.viewset.test.sample.BrokenViewSets.Pretending;
import education.codeforlife.viewset.test.sample.BrokenViewSets.Swapping;
import education.codeforlife.viewset.test.sample.BrokenViewSets.UnscopedBulkDestroy;
import education.codeforlife.viewset.test.sample.BrokenViewSets.UnscopedBulkPartialUpdate;
import education.codeforlife.viewset.test.sample.BrokenViewSets.UnscopedDestroy;
import education.codeforlife.viewset.test.sample.BrokenViewSets.UnscopedList;
import education.codeforlife.viewset.test.sample.BrokenViewSets.UnscopedPartialUpdate;
import education.codeforlife.viewset.test.sample.BrokenViewSets.UnscopedRetrieve;
import education.codeforlife.viewset.test.sample.BrokenViewSets.WritingBeforeRefusing;
import education.codeforlife.viewset.test.sample.Fruit;
import education.codeforlife.viewset.test.sample.FruitViewSet;
import education.codeforlife.viewset.test.sample.SampleApplication;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.StringUtils;

/** What is wrong fails, with words that say what is; the same test of the right view set passes. */
@SpringBootTest(classes = SampleApplication.class, webEnvironment = RANDOM_PORT)
@CleanDatabase
@Fixtures("viewset_test_fruits.json")
class BrokenViewSetTests {

    @Autowired
    private ApplicationContext context;

    @Test
    void rowsPairedByPositionFail() {
        assertFails(
                Swapping.class,
                fruits -> fruits.ann.bulkPartialUpdate(
                        Map.of(9, Map.of("name", "a"), 10, Map.of("name", "b"), 99, Map.of("name", "c"))),
                "[0].name was sent as \"a\", but answered as \"b\"",
                "[1].name was sent as \"b\", but answered as \"a\"");
    }

    @Test
    void answersThatAreNotStoredFail() {
        assertFails(
                Pretending.class,
                fruits -> fruits.ann.partialUpdate(9, Map.of("name", "a")),
                "Row 9 is stored as",
                "\"name\":\"other\"",
                "but answered as");
    }

    @Test
    void touchedRowsOfOthersFail() {
        assertFails(
                Overreaching.class,
                fruits -> fruits.ann.bulkPartialUpdate(Map.of(9, Map.of("name", "a"))),
                "Another row was changed: fruits 100 was",
                "\"note\": \"touched\"");
    }

    @Test
    void missingPermissionsFail() {
        assertFails(
                Open.class,
                fruits -> fruits.assertPermissions(DESTROY, isAuthenticated()),
                "The rule for destroy is AllowAny[], not IsAuthenticated[]");
    }

    @Test
    void forgottenActionsFail() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> of(FruitViewSet.class)
                        .assertAllPermissions(rules -> rules.on(DESTROY).permit(isAuthenticated())))
                .withMessageContaining("No permission rule for action");
    }

    @Test
    void lostNullsFail() {
        assertFails(
                NullLosing.class,
                fruits -> fruits.ann.partialUpdate(9, fields("note", null)),
                "note was sent as null, but answered as \"green\"");
    }

    @Test
    void erasedFieldsFail() {
        assertFails(
                Erasing.class,
                fruits -> fruits.ann.partialUpdate(9, Map.of("name", "a")),
                "Row 9: note was not sent, but changed from \"green\" to null");
    }

    @Test
    void queriesForEachRowFail() {
        assertFails(
                Lazy.class,
                fruits -> fruits.ann.list(),
                "The number of queries grows with the page (N+1): one row takes 3, 3 rows take 5");
    }

    @Test
    void queryForARelationFailsThoughAllRowsHaveTheSameOne(@Autowired JdbcClient jdbc) {
        jdbc.sql("update fruits set basket_id = 1 where basket_id < 4").update();
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> of(Lazy.class).ann.list().succeeds())
                .withMessageContaining("A row of the list takes another query for Basket")
                .withMessageContaining("(N+1): add the path to fetch(LIST)");
        of(FruitViewSet.class).ann.list().succeeds();
    }

    @Test
    void queryForARelationFailsThoughThereIsOneRow() {
        assertFails(
                Lazy.class,
                fruits -> fruits.ann.list(Map.of("limit", 1)),
                "A row of the list takes another query for Basket");
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                UnscopedList.class,
                UnscopedRetrieve.class,
                UnscopedPartialUpdate.class,
                UnscopedDestroy.class,
                UnscopedBulkPartialUpdate.class,
                UnscopedBulkDestroy.class
            })
    void aForgottenScopeFails(Class<? extends FruitViewSet> broken) {
        var action = StringUtils.uncapitalize(broken.getSimpleName().replace("Unscoped", ""));
        assertFails(
                broken,
                fruits -> fruits.assertScope(ANN, fruits.row(9L), fruits.row(10L), fruits.row(99L)),
                "Scope of " + action + " for Owner[name=ann]: ");
    }

    @Test
    void aScopeThatNothingIsOutsideOfProvesNothing() {
        var fruits = of(FruitViewSet.class);
        var all = Stream.of(9L, 10L, 99L, 100L).map(fruits::row).toArray(Fruit[]::new);
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> fruits.assertScope(ANN, all))
                .withMessageContaining("Missing row outside the scope");
    }

    @Test
    void writesBeforeARefusalFail() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> of(WritingBeforeRefusing.class)
                        .ann
                        .create(Map.of("name", "a", "basket", 1))
                        .isRefused(400))
                .withMessageContaining("A rejected request changed data: attempts")
                .withMessageContaining("\"owner\": \"ann\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 403, 404})
    void aRefusalOfAnotherKindFails(int status) {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() ->
                        of(FruitViewSet.class).ann.create(Map.of("basket", 1)).hasStatus(status))
                .withMessageContaining("The status is 400, not " + status);
    }

    @Test
    void otherErrorsFail() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() ->
                        of(FruitViewSet.class).ann.create(Map.of("basket", 1)).hasErrors(Map.of()))
                .withMessageContaining("Expected the body {}, but it is {\"name\":[\"This field is required.\"]}");
    }

    @Test
    void otherRowsFail() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> of(FruitViewSet.class).ann.list().hasModels(10, 9, 99))
                .withMessageContaining("Expected the rows");
    }

    @Test
    void unexpectedRejectionFailsAtTheNextRequest() {
        var fruits = of(FruitViewSet.class);
        fruits.ann.destroy(100);
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> fruits.ann.list())
                .withMessageContaining("DELETE fruits/100/ answered 404");
    }

    /** Fails at the end of the test though it asserted nothing; the right view set does not. */
    private void assertFails(Class<? extends FruitViewSet> broken, Consumer<FruitCase> test, String... words) {
        var failure = assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> run(of(broken), test));
        for (var each : words) failure.withMessageContaining(each);
        startOver();
        assertThatCode(() -> run(of(FruitViewSet.class), test)).doesNotThrowAnyException();
    }

    private void startOver() {
        context.getBean(DatabaseCleaner.class).clean();
        context.getBean(FixtureLoader.class).load(List.of(new ClassPathResource("fixtures/viewset_test_fruits.json")));
    }

    private static void run(FruitCase fruits, Consumer<FruitCase> test) {
        test.accept(fruits);
        fruits.verifyLastAnswer();
    }

    private FruitCase of(Class<? extends FruitViewSet> viewSet) {
        return new FruitCase(viewSet, context);
    }
}
