package education.codeforlife.viewset.nested;

import education.codeforlife.serializer.SerializerConfig;
import education.codeforlife.serializer.Writer;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper(config = SerializerConfig.class)
interface TripMapper extends Writer<Trip, TripWrite> {

    @Mapping(target = "remark", source = "remark.id")
    TripRead read(Trip trip);
}
