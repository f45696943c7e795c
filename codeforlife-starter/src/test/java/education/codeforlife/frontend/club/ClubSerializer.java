package education.codeforlife.frontend.club;

import static education.codeforlife.serializer.Relation.relation;

import education.codeforlife.directory.VisibleClasses;
import education.codeforlife.serializer.Relation;
import education.codeforlife.serializer.Serializer;
import education.codeforlife.serializer.SerializerConfig;
import education.codeforlife.user.SchoolClass;
import java.util.List;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper(config = SerializerConfig.class)
abstract class ClubSerializer implements Serializer<Club, ClubWrite, ClubRead> {

    @Override
    @Mapping(target = "klass", source = "klass.accessCode")
    public abstract ClubRead read(Club club);

    @Override
    public List<Relation<?>> relations() {
        return List.of(
                relation("klass", SchoolClass.class, VisibleClasses::managedBy).by("accessCode"));
    }
}
