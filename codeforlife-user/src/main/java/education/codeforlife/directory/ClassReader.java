package education.codeforlife.directory;

import education.codeforlife.api.Internal;
import education.codeforlife.serializer.Reader;
import education.codeforlife.serializer.SerializerConfig;
import education.codeforlife.user.SchoolClass;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/**
 * Reads classes.
 *
 * @since 0.1.0
 */
@Internal
@Mapper(config = SerializerConfig.class)
public interface ClassReader extends Reader<SchoolClass, ClassRead> {

    @Override
    @Mapping(target = "id", source = "accessCode")
    @Mapping(target = "teacher", source = "teacher.id")
    @Mapping(target = "school", source = "teacher.school.id")
    ClassRead read(SchoolClass klass);
}
