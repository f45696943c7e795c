package education.codeforlife.service.club.meeting;

import static education.codeforlife.serializer.Relation.relation;

import education.codeforlife.caller.KnownUser;
import education.codeforlife.serializer.Relation;
import education.codeforlife.serializer.Row;
import education.codeforlife.serializer.Serializer;
import education.codeforlife.serializer.SerializerConfig;
import education.codeforlife.service.club.room.Room;
import java.util.List;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.springframework.data.jpa.domain.Specification;

@Mapper(config = SerializerConfig.class)
interface MeetingSerializer extends Serializer<Meeting, MeetingWrite, MeetingRead> {

    @Override
    @Mapping(target = "room", source = "room.id")
    MeetingRead read(Meeting meeting);

    @Override
    default List<Relation<?>> relations() {
        return List.of(relation("room", Room.class, user -> Specification.unrestricted()));
    }

    @Override
    default void creating(Row<Meeting, MeetingWrite> row) {
        row.entity().setHost(row.user().as(KnownUser.class));
    }
}
