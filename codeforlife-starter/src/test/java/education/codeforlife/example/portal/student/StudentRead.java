package education.codeforlife.example.portal.student;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import education.codeforlife.membership.StudentLogin;
import education.codeforlife.serializer.Reader;
import education.codeforlife.serializer.Row;
import education.codeforlife.serializer.SerializerConfig;
import education.codeforlife.user.User;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** The secrets are shown once, to the teacher who made them. */
record StudentRead(
        Long id,
        @Nullable String klass,
        @Nullable Long school,
        UserRead user,
        @JsonInclude(Include.NON_NULL) @Nullable String autoGenPassword) {

    record UserRead(
            Long id,
            String firstName,
            String email,
            @JsonInclude(Include.NON_NULL) @Nullable String password) {}

    @Mapper(config = SerializerConfig.class)
    interface StudentReader extends Reader<User, StudentRead> {

        @Override
        @Mapping(target = "id", source = "student.id")
        @Mapping(target = "klass", source = "student.klass.accessCode")
        @Mapping(target = "school", source = "student.klass.teacher.school.id")
        @Mapping(target = "user", source = "user")
        @Mapping(target = "autoGenPassword", ignore = true)
        StudentRead read(User user);

        @Mapping(target = "password", ignore = true)
        UserRead readUser(User user);

        default StudentRead answer(Row<User, ?> row) {
            var read = read(row.entity());
            var login = row.attachment(StudentLogin.class);
            if (login == null) return read;
            var user = read.user();
            return new StudentRead(
                    read.id(),
                    read.klass(),
                    read.school(),
                    new UserRead(user.id(), user.firstName(), user.email(), login.password()),
                    login.autoGenPassword());
        }
    }
}
