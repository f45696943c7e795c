package education.codeforlife.account.endpoint;

import education.codeforlife.serializer.SerializerConfig;
import education.codeforlife.serializer.Writer;
import education.codeforlife.user.SchoolClass;
import org.mapstruct.Mapper;

@Mapper(config = SerializerConfig.class)
interface ClassMapper extends Writer<SchoolClass, ClassWrite> {}
