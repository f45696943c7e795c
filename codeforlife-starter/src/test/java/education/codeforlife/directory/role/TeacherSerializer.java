package education.codeforlife.directory.role;

import education.codeforlife.serializer.Serializer;
import education.codeforlife.serializer.SerializerConfig;
import education.codeforlife.user.Teacher;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper(config = SerializerConfig.class)
interface TeacherSerializer extends Serializer<Teacher, TeacherWrite, TeacherRead> {

    @Override
    @Mapping(target = "name", source = "user.firstName")
    TeacherRead read(Teacher teacher);
}
