package education.codeforlife.service.templateservice.fruit;

import education.codeforlife.event.Subscribe;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.springframework.stereotype.Component;

@Component
record FruitStock(EntityManager entities, Clock clock) {

    @Subscribe(topic = "fruit_expired", group = "stock")
    void replace(FruitExpired expired) {
        var fruit = new Fruit();
        fruit.setName(expired.name());
        fruit.setCitrus(expired.citrus());
        fruit.refresh(clock);
        entities.persist(fruit);
    }
}
