package education.codeforlife.viewset.test.sample;

import education.codeforlife.serializer.Presence;
import education.codeforlife.serializer.Relation;
import education.codeforlife.serializer.Serializer;
import education.codeforlife.viewset.test.sample.FruitRead.BasketRead;
import java.util.List;
import org.springframework.data.jpa.domain.Specification;

public class FruitSerializer implements Serializer<Fruit, FruitWrite, FruitRead> {

    @Override
    public Fruit newEntity() {
        return new Fruit();
    }

    @Override
    public List<Relation<?>> relations() {
        return List.of(Relation.relation("basket", Basket.class, user -> ownedBy(user.as(Owner.class))));
    }

    private static Specification<Basket> ownedBy(Owner owner) {
        return (basket, query, criteria) -> criteria.equal(basket.get("owner"), owner.name());
    }

    @Override
    public void update(Fruit fruit, FruitWrite data, Presence presence) {
        if (presence.has(data, "name")) fruit.setName(data.name());
        if (presence.has(data, "note")) fruit.setNote(data.note());
        if (presence.has(data, "basket")) fruit.setBasket(data.basket().get());
    }

    @Override
    public FruitRead read(Fruit fruit) {
        var basket = new BasketRead(fruit.getBasket().getId(), fruit.getBasket().getOwner());
        return new FruitRead(fruit.getId(), fruit.getName(), fruit.getNote(), fruit.getRefreshes(), basket);
    }
}
