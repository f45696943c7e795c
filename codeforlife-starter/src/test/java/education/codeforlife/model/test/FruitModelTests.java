package education.codeforlife.model.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import education.codeforlife.column.UnstorableException;
import education.codeforlife.fixture.test.Fixtures;
import education.codeforlife.viewset.test.sample.Basket;
import education.codeforlife.viewset.test.sample.Fruit;
import education.codeforlife.viewset.test.sample.SampleApplication;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(classes = SampleApplication.class)
@Fixtures("viewset_test_fruits.json")
class FruitModelTests extends ModelTest<Fruit> {

    private Fruit fruit(String name) {
        var fruit = new Fruit();
        fruit.setName(name);
        fruit.setBasket(entities.getReference(Basket.class, 1L));
        return fruit;
    }

    @Test
    void mappedAttributesAreStored() {
        var fruit = fruit("fig");
        fruit.setWeight(new BigDecimal("1.50"));
        assertThat(assertStored(fruit)).isNotSameAs(fruit);
    }

    @Test
    void valueThatTheColumnWouldRoundFails() {
        var fruit = fruit("fig");
        fruit.setWeight(new BigDecimal("1.25"));
        assertThatExceptionOfType(UnstorableException.class)
                .isThrownBy(() -> assertStored(fruit))
                .withMessageContaining("weight does not hold its value: Ensure that there are no more than 1 decimal");
    }

    @Test
    void refusalsOfTheDatabasePass() {
        assertRefused(fruit("forbidden"), "fruits_name_check");
        assertRefused(fruit(null), "name");
        assertStored(fruit("fig"));
    }

    @Test
    void missingOrOtherConstraintsFail() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertRefused(fruit("fig"), "fruits_name_check"))
                .withMessage("Expected constraint fruits_name_check to reject saving Fruit, but it succeeded");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertRefused(fruit(null), "fruits_name_check"))
                .withMessageContaining("null value in column \"name\"");
    }

    @Test
    void deletedRowsAreGone() {
        assertDeleted(row(9L));
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> row(9L))
                .withMessage("Fruit 9 does not exist");
    }

    @Test
    void unprotectedRowsFail() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertProtected(row(9L), "fruits_basket_id_fkey"))
                .withMessageContaining("to reject deleting Fruit, but it succeeded");
    }
}
