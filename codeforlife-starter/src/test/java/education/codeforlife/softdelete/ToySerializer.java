package education.codeforlife.softdelete;

import static education.codeforlife.serializer.Relation.relation;

import education.codeforlife.serializer.Relation;
import education.codeforlife.serializer.Serializer;
import education.codeforlife.serializer.SerializerConfig;
import java.util.List;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.springframework.data.jpa.domain.Specification;

@Mapper(config = SerializerConfig.class)
interface ToySerializer extends Serializer<Toy, ToyWrite, ToyRead> {

    @Override
    @Mapping(target = "box", source = "box.label")
    ToyRead read(Toy toy);

    @Override
    default List<Relation<?>> relations() {
        return List.of(relation("box", Box.class, user -> Specification.unrestricted()));
    }
}
