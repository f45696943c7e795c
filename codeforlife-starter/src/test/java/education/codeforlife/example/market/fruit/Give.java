package education.codeforlife.example.market.fruit;

import static education.codeforlife.serializer.Relation.relation;

import education.codeforlife.example.market.basket.Basket;
import education.codeforlife.serializer.Presence;
import education.codeforlife.serializer.Related;
import education.codeforlife.serializer.Relation;
import education.codeforlife.serializer.Writer;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.data.jpa.domain.Specification;

/** Whose basket a fruit shall lie in: anybody's. */
record Give(@NotNull Related<Basket> basket) {

    static final Writer<Fruit, Give> WRITER = new Writer<>() {
        @Override
        public void update(Fruit fruit, Give data, Presence presence) {
            fruit.setBasket(data.basket.get());
        }

        @Override
        public List<Relation<?>> relations() {
            return List.of(relation("basket", Basket.class, user -> Specification.unrestricted()));
        }
    };
}
