package education.codeforlife.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.junit.jupiter.api.Test;

class RowHistoryTests {

    private final EntityManager entities = NoDatabase.of(Fruit.class);
    private final RowHistory<Fruit> history =
            new RowHistory<>(entities, Model.of(entities.getEntityManagerFactory(), Fruit.class, null));

    @Test
    void previousValueIsThatBeforeTheChange() {
        var fruit = persisted(7);
        fruit.name = "kiwi";
        var previous = history.of(fruit);

        fruit.name = "lime";

        assertThat(previous.apply("name")).isEqualTo("kiwi");
    }

    @Test
    void valueThatIsChangedInPlaceKeepsItsPreviousValue() {
        var fruit = persisted(7);
        fruit.picture = new byte[] {1};
        fruit.price = new Price();
        fruit.price.cents = 30;
        var previous = history.of(fruit);

        fruit.picture[0] = 2;
        fruit.price.cents = 40;

        assertThat(previous.apply("picture")).isEqualTo(new byte[] {1});
        assertThat(previous.apply("price"))
                .isInstanceOfSatisfying(
                        Price.class, price -> assertThat(price.cents).isEqualTo(30));
    }

    @Test
    void relatedRowIsItsOwnPreviousValue() {
        var tree = persisted(1);
        var fruit = persisted(7);
        fruit.parent = tree;
        var previous = history.of(fruit);

        fruit.parent = null;

        assertThat(previous.apply("parent")).isSameAs(tree);
    }

    @Test
    void primaryKeyIsKnownByItsName() {
        assertThat(history.of(persisted(7)).apply("id")).isEqualTo(7L);
    }

    @Test
    void rowThatIsNotManagedIsRejected() {
        assertThatIllegalStateException()
                .isThrownBy(() -> history.of(fruit(7)))
                .withMessage("Row 7 was not loaded to be changed");
    }

    private Fruit persisted(long id) {
        var fruit = fruit(id);
        entities.persist(fruit);
        return fruit;
    }

    private static Fruit fruit(long id) {
        var fruit = new Fruit();
        fruit.id = id;
        return fruit;
    }

    @Embeddable
    static class Price {
        Integer cents;
    }

    @Entity(name = "Fruit")
    static class Fruit {
        @Id
        Long id;

        String name;

        byte[] picture;

        @Embedded
        Price price;

        @ManyToOne
        Fruit parent;
    }
}
