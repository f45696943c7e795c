package education.codeforlife.serializer;

import static education.codeforlife.serializer.Orchard.USER;
import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.model.NoDatabase;
import education.codeforlife.serializer.Orchard.Field;
import education.codeforlife.serializer.Orchard.Planter;
import education.codeforlife.serializer.Orchard.Tree;
import education.codeforlife.serializer.Orchard.TreeWrite;
import education.codeforlife.serializer.Orchard.TreeWriter;
import jakarta.persistence.EntityManager;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A body that is twice as long takes twice the steps. Steps are counted, not timed. */
class LinearReadingTests {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final EntityManager ENTITIES = NoDatabase.of(Tree.class, Field.class);

    private final AtomicInteger steps = new AtomicInteger();
    private final SerializerEngine engine = new SerializerEngine(Wire.JSON, Wire.VALIDATOR, ENTITIES);

    @Test
    void presenceOfNestedObjectsTakesOneStepForEach() {
        assertThat(presenceSteps(200)).isEqualTo(200);
        assertThat(presenceSteps(400)).isEqualTo(400);
    }

    @Test
    void readingTwiceTheNestedObjectsTakesTwiceTheSteps() {
        int once = nestedSteps(200);

        assertThat(nestedSteps(400)).isLessThanOrEqualTo(2 * once);
    }

    @Test
    void readingTwiceTheRowsTakesTwiceTheSteps() {
        int once = rowSteps(200);

        assertThat(rowSteps(400)).isLessThanOrEqualTo(2 * once);
    }

    private int presenceSteps(int objects) {
        steps.set(0);
        var presence = new Presence(new CountingMap());
        var planters = Stream.generate(() -> new Planter("Ann")).limit(objects).toList();
        planters.forEach(planter -> presence.add(planter, Set.of("firstName")));
        for (var planter : planters) {
            assertThat(presence.has(planter, "firstName")).isTrue();
        }
        return steps.get();
    }

    private int nestedSteps(int objects) {
        steps.set(0);
        var helpers = JSON.arrayNode();
        for (int i = 0; i < objects; i++) helpers.add(object("first_name", "Ann"));
        var tree = object("name", "oak");
        tree.set("helpers", helpers);
        var batch =
                engine.read(new Body<>(TreeWrite.class, () -> tree), new TreeWriter(), new Tree(), false, true, USER);
        batch.validate();
        batch.apply(() -> {});
        return steps.get();
    }

    private int rowSteps(int rows) {
        steps.set(0);
        var items = Stream.<JsonNode>generate(() -> object("name", "oak").put("height_cm", 5))
                .limit(rows)
                .toList();
        var batch = engine.readNew(items, TreeWrite.class, new TreeWriter(), USER);
        batch.validate();
        batch.apply(() -> {});
        return steps.get();
    }

    private ObjectNode object(String field, String value) {
        return new CountingObject().put(field, value);
    }

    private final class CountingObject extends ObjectNode {

        CountingObject() {
            super(JSON);
        }

        @Override
        public @Nullable JsonNode get(String field) {
            steps.incrementAndGet();
            return super.get(field);
        }
    }

    /** Counts an iteration as a step for every entry. */
    private final class CountingMap extends IdentityHashMap<Record, Set<String>> {

        @Override
        public @Nullable Set<String> get(Object data) {
            steps.incrementAndGet();
            return super.get(data);
        }

        @Override
        public Set<Map.Entry<Record, Set<String>>> entrySet() {
            steps.addAndGet(size());
            return super.entrySet();
        }
    }
}
