package education.codeforlife.service.club.room;

import education.codeforlife.serializer.Reader;
import education.codeforlife.serializer.SerializerConfig;
import org.mapstruct.Mapper;

@Mapper(config = SerializerConfig.class)
interface RoomReader extends Reader<Room, RoomRead> {}
