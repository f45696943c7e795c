package education.codeforlife.directory.role;

import education.codeforlife.serializer.Serializer;
import education.codeforlife.serializer.SerializerConfig;
import education.codeforlife.user.User;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper(config = SerializerConfig.class)
interface StudentSerializer extends Serializer<User, StudentWrite, StudentRead> {

    @Override
    @Mapping(target = "id", source = "student.id")
    StudentRead read(User user);
}
