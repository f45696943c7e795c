package education.codeforlife.viewset.test;

import static education.codeforlife.permission.Permissions.isAuthenticated;
import static education.codeforlife.request.Action.BULK_CREATE;
import static education.codeforlife.request.Action.BULK_DESTROY;
import static education.codeforlife.request.Action.BULK_PARTIAL_UPDATE;
import static education.codeforlife.request.Action.CREATE;
import static education.codeforlife.request.Action.DESTROY;
import static education.codeforlife.request.Action.LIST;
import static education.codeforlife.request.Action.PARTIAL_UPDATE;
import static education.codeforlife.request.Action.RETRIEVE;
import static education.codeforlife.request.Action.UPDATE;
import static education.codeforlife.viewset.test.sample.Owner.ANN;
import static education.codeforlife.viewset.test.sample.Owner.BOB;

import education.codeforlife.fixture.test.Fixtures;
import education.codeforlife.viewset.test.sample.Fruit;
import education.codeforlife.viewset.test.sample.FruitViewSet;
import education.codeforlife.viewset.test.sample.SampleApplication;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.ContextConfiguration;

/** What is right passes. */
@ContextConfiguration(classes = SampleApplication.class)
@Fixtures("viewset_test_fruits.json")
class FruitViewSetTests extends ModelViewSetTest<Fruit, Long> {

    private ModelClient ann;

    FruitViewSetTests() {
        super(FruitViewSet.class);
    }

    @BeforeEach
    void login() {
        ann = client.loginAs(ANN);
    }

    @Test
    void listReturnsOwnFruits() {
        ann.list().hasModels(9, 10, 99);
        ann.list(Map.of("limit", 2, "offset", 1)).hasModels(10, 99);
        client.loginAs(BOB).list().hasModels(row(100L));
    }

    @Test
    void anonymousUsersAreRefused() {
        client.list().isRefused(403);
        client.destroy(9).isRefused(403).hasBody(Map.of("detail", "Authentication credentials were not provided."));
    }

    @Test
    void retrieveReturnsTheFruit() {
        ann.retrieve(9).hasModel(9).hasField("note", "green");
        ann.retrieve(10).hasField("note", null);
        ann.retrieve("nine").isRefused(404);
    }

    @Test
    void createStoresWhatIsSent() {
        ann.create(fields("name", " elder ", "note", null, "basket", 1));
        ann.create("{\"basket\": 1, \"name\": 5}").hasErrors(Map.of("name", List.of("Not a valid string.")));
        ann.create("{").isRefused(400);
    }

    @Test
    void updateStoresAllOfTheRow() {
        ann.update(9, fields("name", "elder", "note", null, "basket", 2));
        ann.update(9, Map.of("note", "red")).isRefused(400);
    }

    @Test
    void partialUpdateStoresWhatIsSentAndNullIsAValue() {
        ann.partialUpdate(9, fields("note", null)).hasField("note", null);
        ann.partialUpdate(row(9L), Map.of());
    }

    @Test
    void destroyRemovesTheRow() {
        ann.destroy(9);
        ann.destroy(9).isRefused(404);
    }

    @Test
    void bulkActionsKeepRowsApart() {
        ann.bulkCreate(Map.of("name", "x", "basket", 2), Map.of("name", "a", "basket", 1));
        ann.bulkPartialUpdate(Map.of(row(99L), Map.of("name", "c"), 9, Map.of("name", "a9"), 10, fields("note", "b")));
        ann.bulkDestroy(99, 9);
        ann.bulkCreate(Map.of("name", "y", "basket", 1), Map.of("basket", 1))
                .hasErrors(List.of(Map.of(), Map.of("name", List.of("This field is required."))));
    }

    @Test
    void customActionsAnswerTheRow() {
        ann.action("PUT", 9, "refresh", null).hasModel(9).hasField("refreshes", 1);
        ann.action("PUT", 100, "refresh", null).isRefused(404);
        ann.action("POST", 9, "refresh", null).isRefused(405);
    }

    @Test
    void rulesAreThoseDeclared() {
        assertPermissions(DESTROY, isAuthenticated());
        assertPermissions("refresh", isAuthenticated());
        assertAllPermissions(rules -> {
            rules.on(LIST, RETRIEVE, CREATE, UPDATE, PARTIAL_UPDATE, DESTROY).permit(isAuthenticated());
            rules.on(BULK_CREATE, BULK_PARTIAL_UPDATE, BULK_DESTROY).permit(isAuthenticated());
            rules.on("refresh").permit(isAuthenticated());
        });
    }

    @Test
    void usersSeeTheirOwn() {
        assertScope(ANN, row(9L), row(10L), row(99L));
        assertScope(BOB, row(100L));
    }
}
