package education.codeforlife.example.market.fruit;

import static education.codeforlife.serializer.Relation.relation;

import education.codeforlife.example.market.basket.Basket;
import education.codeforlife.serializer.Presence;
import education.codeforlife.serializer.Relation;
import education.codeforlife.serializer.Writer;
import java.util.List;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/** A bean, so that its relations are checked when the application starts. */
@Component
class GiveWriter implements Writer<Fruit, Give> {

    @Override
    public void update(Fruit fruit, Give data, Presence presence) {
        fruit.setBasket(data.basket().get());
    }

    @Override
    public List<Relation<?>> relations() {
        return List.of(relation("basket", Basket.class, user -> Specification.unrestricted()));
    }
}
