package education.codeforlife.openapi;

import education.codeforlife.serializer.Serializer;
import education.codeforlife.serializer.SerializerConfig;
import org.mapstruct.Mapper;

@Mapper(config = SerializerConfig.class)
interface CrateSerializer extends Serializer<Crate, CrateWrite, CrateRead> {}
