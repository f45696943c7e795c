package education.codeforlife.viewset.nested;

import static education.codeforlife.serializer.Relation.relation;

import education.codeforlife.serializer.Relation;
import education.codeforlife.serializer.Serializer;
import education.codeforlife.serializer.SerializerConfig;
import java.util.List;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.springframework.data.jpa.domain.Specification;

@Mapper(config = SerializerConfig.class)
interface TripSerializer extends Serializer<Trip, TripWrite, TripRead> {

    @Override
    @Mapping(target = "remark", source = "remark.id")
    TripRead read(Trip trip);

    @Override
    default List<Relation<?>> relations() {
        return List.of(relation("remark", Remark.class, user -> Specification.unrestricted()));
    }
}
