package education.codeforlife.service.templateservice.fruit;

import education.codeforlife.serializer.Row;
import education.codeforlife.serializer.Serializer;
import education.codeforlife.serializer.SerializerConfig;
import java.time.Clock;
import org.mapstruct.Mapper;
import org.springframework.beans.factory.annotation.Autowired;

@Mapper(config = SerializerConfig.class)
abstract class FruitSerializer implements Serializer<Fruit, FruitWrite, FruitRead> {

    private Clock clock = Clock.systemUTC();

    @Autowired
    void setClock(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void creating(Row<Fruit, FruitWrite> row) {
        row.entity().refresh(clock);
    }
}
