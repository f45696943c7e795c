package education.codeforlife.account.endpoint;

import education.codeforlife.account.endpoint.ClassDetailRead.PersonRead;
import education.codeforlife.account.endpoint.ClassDetailRead.TeacherRead;
import education.codeforlife.api.Internal;
import education.codeforlife.serializer.Reader;
import education.codeforlife.serializer.SerializerConfig;
import education.codeforlife.user.SchoolClass;
import education.codeforlife.user.Teacher;
import education.codeforlife.user.User;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/**
 * Reads classes with their teachers.
 *
 * @since 0.1.0
 */
@Internal
@Mapper(config = SerializerConfig.class)
public interface ClassDetailReader extends Reader<SchoolClass, ClassDetailRead> {

    @Override
    @Mapping(target = "id", source = "accessCode")
    @Mapping(target = "school", source = "teacher.school.id")
    ClassDetailRead read(SchoolClass klass);

    @Mapping(target = "school", source = "school.id")
    TeacherRead read(Teacher teacher);

    PersonRead read(User user);
}
