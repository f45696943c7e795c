package education.codeforlife.example.market.fruit;

import static education.codeforlife.serializer.Relation.relation;
import static org.mapstruct.ReportingPolicy.ERROR;
import static org.mapstruct.ReportingPolicy.IGNORE;

import education.codeforlife.example.market.basket.Basket;
import education.codeforlife.example.market.basket.Baskets;
import education.codeforlife.serializer.Batch;
import education.codeforlife.serializer.Change;
import education.codeforlife.serializer.Presence;
import education.codeforlife.serializer.Relation;
import education.codeforlife.serializer.Row;
import education.codeforlife.serializer.Serializer;
import education.codeforlife.serializer.SerializerConfig;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mapstruct.AfterMapping;
import org.mapstruct.BeanMapping;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingTarget;
import org.springframework.beans.factory.annotation.Autowired;

@Mapper(config = SerializerConfig.class)
abstract class FruitSerializer implements Serializer<Fruit, FruitWrite, FruitRead> {

    private FruitRepository fruits;
    private EntityManager entities;
    private Clock clock;

    @Autowired
    void setCollaborators(FruitRepository fruits, EntityManager entities, Clock clock) {
        this.fruits = fruits;
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    @Mapping(target = "basket", source = "basket.id")
    public abstract FruitRead read(Fruit fruit);

    @BeanMapping(unmappedSourcePolicy = ERROR, unmappedTargetPolicy = IGNORE)
    abstract void update(@MappingTarget Label label, LabelWrite data, @Context Presence presence);

    /** The nested object: absent touches nothing, null removes, an object changes what it has. */
    @AfterMapping
    void updateLabel(@MappingTarget Fruit fruit, FruitWrite data, @Context Presence presence) {
        if (!presence.has(data, "label")) return;
        if (data.label() == null) {
            fruit.removeLabel();
        } else {
            update(fruit.toLabel(), data.label(), presence);
        }
    }

    @Override
    public List<Relation<?>> relations() {
        return List.of(relation("basket", Basket.class, Baskets::ownedBy));
    }

    @Override
    public void validate(Batch<Fruit, FruitWrite> batch) {
        var taken = fruits.namesIn(batch.values("name", FruitWrite::name));
        var names = new HashSet<String>();
        for (var row : batch) {
            requireUniqueName(row, taken, names);
            requireWholeLabel(row);
        }
    }

    private static void requireUniqueName(Row<Fruit, FruitWrite> row, Set<String> taken, Set<String> names) {
        if (!row.has("name")) return;
        var name = row.data().name();
        boolean isTaken = taken.contains(name) && !name.equals(row.entity().getName());
        if (isTaken | !names.add(name)) row.reject("name", "name_not_unique", "Name already taken.");
    }

    /** Requires all fields of a new label: an update of a fruit without a label creates one. */
    private static void requireWholeLabel(Row<Fruit, FruitWrite> row) {
        if (row.data().label() == null || row.entity().getLabel() != null) return;
        for (var field : List.of("label.text", "label.colour")) {
            if (!row.has(field)) row.reject(field, "required", "This field is required.");
        }
    }

    @Override
    public void creating(Row<Fruit, FruitWrite> row) {
        row.entity().refresh(clock);
    }

    @Override
    public void updated(List<Change<Fruit>> changes) {
        for (var change : changes) {
            if (change.isChanged("name", Fruit::getName)) {
                entities.persist(FruitRename.of(change.entity(), String.valueOf(change.previous("name"))));
            }
        }
    }
}
