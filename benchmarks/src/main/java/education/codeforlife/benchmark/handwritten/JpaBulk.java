package education.codeforlife.benchmark.handwritten;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

@Repository
@ConditionalOnProperty(name = "benchmark.bulk", havingValue = "jpa", matchIfMissing = true)
class JpaBulk implements FruitBulk {

    private final EntityManager entities;
    private final Clock clock;

    JpaBulk(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<FruitRead> create(List<FruitBody> items) {
        return items.stream().map(this::create).toList();
    }

    private FruitRead create(FruitBody item) {
        var fruit = new Fruit();
        item.update(fruit);
        fruit.refresh(clock);
        entities.persist(fruit);
        return FruitRead.of(fruit);
    }

    @Override
    @Transactional
    public List<FruitRead> update(SortedMap<Long, JsonNode> changes) {
        var fruits = entities.createQuery(
                        "select f from Fruit f where f.id = function('some' as Long, :ids) order by f.id", Fruit.class)
                .setParameter("ids", changes.keySet().toArray(Long[]::new))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        if (fruits.size() < changes.size()) throw BulkBodies.unknown();
        var bodies = BulkBodies.read(changes.values(), true);
        for (int i = 0; i < bodies.size(); i++) bodies.get(i).update(fruits.get(i));
        return fruits.stream().map(FruitRead::of).toList();
    }

    @Override
    @Transactional
    public void delete(Collection<Long> ids) {
        entities.createQuery("delete from Fruit f where f.id = function('some' as Long, :ids)")
                .setParameter("ids", ids.toArray(Long[]::new))
                .executeUpdate();
    }
}
