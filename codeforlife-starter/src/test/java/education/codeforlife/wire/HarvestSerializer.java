package education.codeforlife.wire;

import education.codeforlife.serializer.Serializer;
import education.codeforlife.serializer.SerializerConfig;
import org.mapstruct.Mapper;

@Mapper(config = SerializerConfig.class)
interface HarvestSerializer extends Serializer<Harvest, HarvestWrite, HarvestRead> {}
