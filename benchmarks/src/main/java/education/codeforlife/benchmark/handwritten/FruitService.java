package education.codeforlife.benchmark.handwritten;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Single reads need no transaction, which would be one more round trip. */
@Service
class FruitService {

    private static final String SELECT = "select f.id, f.name, f.citrus, f.expiresOn from Fruit f ";

    private final EntityManager entities;
    private final Json json;
    private final Clock clock;

    FruitService(EntityManager entities, Json json, Clock clock) {
        this.entities = entities;
        this.json = json;
        this.clock = clock;
    }

    Page<FruitRead> list(Page.Wish wish) {
        var rows = rows(wish);
        boolean last = !rows.isEmpty() && rows.size() < wish.limit();
        long count = last ? wish.offset() + rows.size() : count(wish, rows);
        return wish.page(count, rows);
    }

    private List<FruitRead> rows(Page.Wish wish) {
        return entities.createQuery(SELECT + "order by f.id", FruitRead.class)
                .setFirstResult(wish.offset())
                .setMaxResults(wish.limit())
                .getResultList();
    }

    private long count(Page.Wish wish, List<FruitRead> rows) {
        if (rows.isEmpty() && wish.offset() == 0) return 0;
        return entities.createQuery("select count(*) from Fruit f", Long.class).getSingleResult();
    }

    FruitRead retrieve(long id) {
        var fruit = entities.createQuery(SELECT + "where f.id = :id", FruitRead.class)
                .setParameter("id", id)
                .getSingleResultOrNull();
        if (fruit == null) throw Refusal.noFruit();
        return fruit;
    }

    @Transactional
    FruitRead create(FruitBody body) {
        var fruit = new Fruit();
        body.update(fruit);
        fruit.refresh(clock);
        entities.persist(fruit);
        return FruitRead.of(fruit);
    }

    @Transactional
    FruitRead update(long id, HttpServletRequest request) {
        var fruit = entities.find(Fruit.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (fruit == null) throw Refusal.noFruit();
        FruitBody.read(json.readObject(request), true).update(fruit);
        return FruitRead.of(fruit);
    }

    @Transactional
    void delete(long id) {
        int deleted = entities.createQuery("delete from Fruit f where f.id = :id")
                .setParameter("id", id)
                .executeUpdate();
        if (deleted == 0) throw Refusal.noFruit();
    }
}
