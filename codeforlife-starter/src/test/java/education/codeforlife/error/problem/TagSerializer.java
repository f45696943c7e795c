package education.codeforlife.error.problem;

import education.codeforlife.serializer.Serializer;
import education.codeforlife.serializer.SerializerConfig;
import org.mapstruct.Mapper;

@Mapper(config = SerializerConfig.class)
interface TagSerializer extends Serializer<Tag, TagWrite, TagRead> {}
