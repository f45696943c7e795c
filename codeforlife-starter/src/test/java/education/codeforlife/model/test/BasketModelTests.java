package education.codeforlife.model.test;

import education.codeforlife.fixture.test.Fixtures;
import education.codeforlife.viewset.test.sample.Basket;
import education.codeforlife.viewset.test.sample.SampleApplication;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(classes = SampleApplication.class)
@Fixtures("viewset_test_fruits.json")
class BasketModelTests extends ModelTest<Basket> {

    @Test
    void basketsWithFruitsAreProtected() {
        assertProtected(row(1L), "fruits_basket_id_fkey");
    }
}
