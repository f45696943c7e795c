package education.codeforlife.directory;

import education.codeforlife.api.Internal;
import education.codeforlife.directory.UserRead.StudentRead;
import education.codeforlife.directory.UserRead.TeacherRead;
import education.codeforlife.serializer.Reader;
import education.codeforlife.serializer.SerializerConfig;
import education.codeforlife.user.SchoolClass;
import education.codeforlife.user.Student;
import education.codeforlife.user.Teacher;
import education.codeforlife.user.User;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Condition;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/**
 * Reads users. A service that also writes them extends it: {@code interface UserSerializer extends UserReader,
 * Serializer<User, UserWrite, UserRead>}.
 *
 * @since 0.1.0
 */
@Internal
@Mapper(config = SerializerConfig.class)
public interface UserReader extends Reader<User, UserRead> {

    @Override
    @Mapping(target = "requestingToJoinClass", source = "student.requestedClass")
    UserRead read(User user);

    @Mapping(target = "school", source = "klass.teacher.school.id")
    StudentRead read(Student student);

    @Mapping(target = "school", source = "school.id")
    TeacherRead read(Teacher teacher);

    /** Returns whether the student is in a class. Clients do not see an independent as a student. */
    @Condition
    default boolean isInClass(@Nullable Student student) {
        return student != null && student.getKlass() != null;
    }

    /** Returns the access code, by which clients know a class; null if the class is inactive. */
    default @Nullable String code(@Nullable SchoolClass klass) {
        return klass != null && klass.isActive() ? klass.getAccessCode() : null;
    }
}
