package education.codeforlife.serializer.test;

import static education.codeforlife.viewset.test.sample.Owner.ANN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import education.codeforlife.fixture.test.Fixtures;
import education.codeforlife.serializer.Presence;
import education.codeforlife.serializer.Serializer;
import education.codeforlife.viewset.test.sample.Fruit;
import education.codeforlife.viewset.test.sample.FruitRead;
import education.codeforlife.viewset.test.sample.FruitSerializer;
import education.codeforlife.viewset.test.sample.FruitWrite;
import education.codeforlife.viewset.test.sample.SampleApplication;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(classes = SampleApplication.class)
@Fixtures("viewset_test_fruits.json")
class FruitSerializerTests extends SerializerTest<Fruit, FruitWrite, FruitRead> {

    private boolean nullIsLost;

    @Override
    protected Serializer<Fruit, FruitWrite, FruitRead> serializer(ApplicationContext context) {
        return new FruitSerializer() {
            @Override
            public void update(Fruit fruit, FruitWrite data, Presence presence) {
                var note = fruit.getNote();
                super.update(fruit, data, presence);
                if (nullIsLost && data.note() == null) fruit.setNote(note);
            }
        };
    }

    @BeforeEach
    void login() {
        loginAs(ANN);
    }

    @Test
    void createWritesWhatIsSent() {
        var elder = create(Map.of("name", "elder", "basket", 1));
        assertThat(elder.getName()).isEqualTo("elder");
        assertReads(
                elder,
                "{\"id\": %s, \"name\": \"elder\", \"note\": null, \"refreshes\": 0, \"basket\": {\"id\": 1, \"owner\": \"ann\"}}"
                        .formatted(elder.getId()));
    }

    @Test
    void partialUpdateWritesWhatIsSentAndNothingElse() {
        var elder = create(Map.of("name", "elder", "note", "dark", "basket", 1));
        partialUpdate(elder, Map.of("name", "fig"));
        assertThat(elder.getNote()).isEqualTo("dark");
        partialUpdate(elder, "{\"note\": null}");
        assertThat(elder.getNote()).isNull();
    }

    @Test
    void bulkWritesAreBatches() {
        var fruits = bulkCreate(Map.of("name", "x", "basket", 1), Map.of("name", "y", "basket", 2));
        bulkPartialUpdate(Map.of(fruits.get(0), Map.of("name", "a"), fruits.get(1), Map.of("name", "b")));
        assertThat(fruits).extracting(Fruit::getName).containsExactly("a", "b");
    }

    @Test
    void errorsAreThoseOfTheWire() {
        assertErrors(Map.of("name", List.of("This field is required.")), () -> create(Map.of("basket", 1)));
        assertErrors(
                Map.of("basket", List.of("Invalid pk \"4\" - object does not exist.")),
                () -> create(Map.of("name", "fig", "basket", 4)));
        assertErrors(
                List.of(Map.of(), Map.of("name", List.of("This field may not be blank."))),
                () -> bulkCreate(Map.of("name", "x", "basket", 1), Map.of("name", "", "basket", 1)));
    }

    @Test
    void otherErrorsFail() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertErrors(Map.of(), () -> create(Map.of("basket", 1))))
                .withMessage("Expected errors {}, but got {\"name\":[\"This field is required.\"]}");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertErrors(Map.of(), () -> create(Map.of("name", "x", "basket", 1))))
                .withMessage("Expected errors {}, but the write was valid");
    }

    @Test
    void otherReadingsFail() {
        var elder = create(Map.of("name", "elder", "basket", 1));
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertReads(elder, Map.of("name", "elder")))
                .withMessageContaining("Expected to read {\"name\":\"elder\"}, but read {\"id\":");
    }

    @Test
    void lostNullsFail() {
        var elder = create(Map.of("name", "elder", "note", "dark", "basket", 1));
        nullIsLost = true;
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> partialUpdate(elder, "{\"note\": null}"))
                .withMessage("note was sent as null, but answered as \"dark\"");
    }
}
