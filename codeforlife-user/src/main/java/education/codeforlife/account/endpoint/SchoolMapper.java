package education.codeforlife.account.endpoint;

import education.codeforlife.serializer.SerializerConfig;
import education.codeforlife.serializer.Writer;
import education.codeforlife.user.School;
import org.mapstruct.Mapper;

@Mapper(config = SerializerConfig.class)
interface SchoolMapper extends Writer<School, SchoolWrite> {}
