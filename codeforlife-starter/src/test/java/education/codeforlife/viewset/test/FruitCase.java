package education.codeforlife.viewset.test;

import education.codeforlife.viewset.test.sample.Fruit;
import education.codeforlife.viewset.test.sample.FruitViewSet;
import education.codeforlife.viewset.test.sample.Owner;
import org.springframework.context.ApplicationContext;

/** A test of one of the view sets of fruits, as a service would write it, but run by a test of this kit. */
class FruitCase extends ModelViewSetTest<Fruit, Long> {

    final ModelClient ann;

    FruitCase(Class<? extends FruitViewSet> viewSet, ApplicationContext context) {
        super(viewSet);
        findViewSet(context);
        ann = client.loginAs(Owner.ANN);
    }
}
