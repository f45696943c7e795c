package education.codeforlife.viewset.nested;

import static education.codeforlife.serializer.Relation.relation;

import education.codeforlife.serializer.Relation;
import education.codeforlife.serializer.Serializer;
import education.codeforlife.serializer.SerializerConfig;
import java.util.List;
import org.mapstruct.Mapper;
import org.springframework.data.jpa.domain.Specification;

@Mapper(config = SerializerConfig.class)
abstract class OrderSerializer implements Serializer<Order, OrderWrite, OrderRead> {

    @Override
    public abstract OrderRead read(Order order);

    @Override
    public List<Relation<?>> relations() {
        return List.of(relation("copies", Invoice.class, user -> Specification.unrestricted()));
    }
}
