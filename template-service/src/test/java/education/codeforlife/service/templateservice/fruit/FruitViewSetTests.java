package education.codeforlife.service.templateservice.fruit;

import static education.codeforlife.permission.Permissions.allowAny;

import education.codeforlife.fixture.test.Fixtures;
import education.codeforlife.task.test.TaskQueue;
import education.codeforlife.viewset.test.ModelViewSetTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Fixtures("fruits.json")
class FruitViewSetTests extends ModelViewSetTest<Fruit, Long> {

    private static final long APPLE = 1;
    private static final long BANANA = 2;
    private static final long ORANGE = 3;

    @Test
    void listReturnsAllFruits() {
        client.list().hasModels(APPLE, BANANA, ORANGE);
    }

    @Test
    void retrieveReturnsTheFruit() {
        client.retrieve(APPLE).hasField("name", "apple").hasField("expires_on", "2023-01-01");
    }

    @Test
    void createStoresTheFruit() {
        client.create(Map.of("name", "lemon", "is_citrus", true));
    }

    @Test
    void createWithoutANameIsRefused() {
        client.create(Map.of("is_citrus", true)).hasErrors(Map.of("name", List.of("This field is required.")));
    }

    @Test
    void partialUpdateChangesWhatIsSent() {
        client.partialUpdate(APPLE, Map.of("name", "green apple"));
    }

    @Test
    void destroyRemovesTheFruit() {
        client.destroy(BANANA);
        client.retrieve(BANANA).isRefused(404);
    }

    @Test
    void bulkCreateStoresFruitsInTheirOrder() {
        client.bulkCreate(Map.of("name", "lime", "is_citrus", true), Map.of("name", "kiwi", "is_citrus", false));
    }

    @Test
    void bulkPartialUpdateKeepsRowsApart() {
        client.bulkPartialUpdate(Map.of(APPLE, Map.of("name", "a"), ORANGE, Map.of("name", "o")));
    }

    @Test
    void bulkDestroyRemovesTheFruits() {
        client.bulkDestroy(APPLE, ORANGE);
        client.list().hasModels(BANANA);
    }

    @Test
    void expiredFruitsAreDeletedEachNight(@Autowired TaskQueue tasks) {
        client.create(Map.of("name", "lemon", "is_citrus", true));
        tasks.run("delete_expired");
        client.list().hasField("count", 1);
    }

    @Test
    void everyActionIsOpenToAnyone() {
        assertAllPermissions(rules -> {
            rules.onRead().permit(allowAny());
            rules.onWrite().permit(allowAny());
        });
    }
}
