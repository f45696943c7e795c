package education.codeforlife.directory.role;

import education.codeforlife.serializer.Reader;
import education.codeforlife.serializer.SerializerConfig;
import education.codeforlife.user.SchoolClass;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper(config = SerializerConfig.class)
interface TaughtClassReader extends Reader<SchoolClass, TaughtClassRead> {

    @Override
    @Mapping(target = "teacher", source = "teacher.user.firstName")
    TaughtClassRead read(SchoolClass klass);
}
