package education.codeforlife.docs;

import static education.codeforlife.serializer.Relation.relation;

import education.codeforlife.request.RequestUser;
import education.codeforlife.serializer.Batch;
import education.codeforlife.serializer.Change;
import education.codeforlife.serializer.Relation;
import education.codeforlife.serializer.Row;
import education.codeforlife.serializer.Serializer;
import education.codeforlife.serializer.SerializerConfig;
import java.time.Clock;
import java.util.List;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.jpa.domain.Specification;

@Mapper(config = SerializerConfig.class)
abstract class FruitSerializer implements Serializer<Fruit, FruitWrite, FruitRead> {

    private static final Logger log = LoggerFactory.getLogger(FruitSerializer.class);

    private FruitRepository fruits = names -> java.util.Set.of();
    private Clock clock = Clock.systemUTC();

    @Autowired
    void setCollaborators(FruitRepository fruits, Clock clock) {
        this.fruits = fruits;
        this.clock = clock;
    }

    @Override
    @Mapping(target = "basket", source = "basket.id")
    public abstract FruitRead read(Fruit fruit);

    @Override
    public List<Relation<?>> relations() {
        return List.of(relation("basket", Basket.class, FruitSerializer::basketsOf));
    }

    private static Specification<Basket> basketsOf(RequestUser user) {
        var owner = user.as(Customer.class).id();
        return (basket, query, criteria) -> criteria.equal(basket.get("owner"), owner);
    }

    @Override
    public void validate(Batch<Fruit, FruitWrite> batch) {
        var taken = fruits.namesIn(batch.values("name", FruitWrite::name));
        for (var row : batch) {
            var name = row.data().name();
            if (row.has("name")
                    && taken.contains(name)
                    && !name.equals(row.entity().getName())) {
                row.reject("name", "name_not_unique", "Name already taken.");
            }
        }
    }

    @Override
    public void creating(Row<Fruit, FruitWrite> row) {
        row.entity().refresh(clock);
    }

    @Override
    public void updated(List<Change<Fruit>> changes) {
        for (var change : changes) {
            if (change.isChanged("name", Fruit::getName)) log.info("{} was renamed", change.previous("name"));
        }
    }
}
