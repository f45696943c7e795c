package education.codeforlife.viewset.stored;

import static education.codeforlife.serializer.Relation.relation;

import education.codeforlife.serializer.Relation;
import education.codeforlife.serializer.Serializer;
import education.codeforlife.serializer.SerializerConfig;
import java.util.List;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.springframework.data.jpa.domain.Specification;

@Mapper(config = SerializerConfig.class)
interface ThingSerializer extends Serializer<Thing, ThingWrite, ThingRead> {

    @Override
    @Mapping(target = "owner", source = "owner.id")
    @Mapping(target = "numbered", source = "numbered.number")
    @Mapping(target = "named", source = "named.name")
    @Mapping(target = "dated", source = "dated.since")
    @Mapping(target = "coded", source = "coded.code")
    ThingRead read(Thing thing);

    @Override
    default List<Relation<?>> relations() {
        return List.of(
                owner("owner"),
                owner("numbered").by("number"),
                owner("named").by("name"),
                owner("dated").by("since"),
                owner("coded").by("code"));
    }

    private static Relation<Owner> owner(String field) {
        return relation(field, Owner.class, user -> Specification.unrestricted());
    }
}
