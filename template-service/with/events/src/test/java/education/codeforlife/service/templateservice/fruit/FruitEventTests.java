package education.codeforlife.service.templateservice.fruit;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.event.test.EventQueue;
import education.codeforlife.fixture.test.Fixtures;
import education.codeforlife.task.test.TaskQueue;
import education.codeforlife.viewset.test.ModelViewSetTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Fixtures("fruits.json")
class FruitEventTests extends ModelViewSetTest<Fruit, Long> {

    private static final FruitExpired APPLE = new FruitExpired(1, "apple", false);
    private static final FruitExpired BANANA = new FruitExpired(2, "banana", false);
    private static final FruitExpired ORANGE = new FruitExpired(3, "orange", true);

    @Autowired
    private TaskQueue tasks;

    @Autowired
    private EventQueue events;

    @Test
    void expiredFruitsArePublished() {
        client.create(Map.of("name", "lemon", "is_citrus", true));
        tasks.run("delete_expired");
        assertThat(events.published(FruitExpired.class)).containsExactlyInAnyOrder(APPLE, BANANA, ORANGE);
    }

    @Test
    void expiredFruitIsReplacedByAFreshOne() {
        events.deliver("fruit_expired", "stock", ORANGE);
        tasks.run("delete_expired");
        client.list().hasField("count", 1);
    }

    @Test
    void stockIsAsLargeAsBefore() {
        tasks.run("delete_expired");
        events.drain();
        client.list().hasField("count", 3);
    }
}
