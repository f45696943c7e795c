package education.codeforlife.example.portal.student;

import com.fasterxml.jackson.annotation.JsonInclude;
import education.codeforlife.example.portal.student.StudentSerializer.NewStudentWrite;
import education.codeforlife.example.portal.student.StudentSerializer.StudentRead;
import education.codeforlife.membership.NewStudent;
import education.codeforlife.membership.StudentLogin;
import education.codeforlife.membership.StudentRegistration;
import education.codeforlife.serializer.Batch;
import education.codeforlife.serializer.BatchWriter;
import education.codeforlife.serializer.Related;
import education.codeforlife.serializer.Relation;
import education.codeforlife.serializer.Row;
import education.codeforlife.serializer.Serializer;
import education.codeforlife.serializer.SerializerConfig;
import education.codeforlife.user.FirstName;
import education.codeforlife.user.SchoolClass;
import education.codeforlife.user.User;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.springframework.beans.factory.annotation.Autowired;

@Mapper(config = SerializerConfig.class)
abstract class StudentSerializer
        implements BatchWriter<User, NewStudentWrite>, Serializer<User, NewStudentWrite, StudentRead> {

    record NewStudentWrite(
            @NotNull Related<SchoolClass> klass,
            @NotNull @Valid Name user) {}

    record Name(@FirstName String firstName) {}

    record StudentRead(
            Long id,
            @Nullable String klass,
            @Nullable Long school,
            UserRead user,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String autoGenPassword) {}

    record UserRead(
            Long id,
            String firstName,
            String email,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String password) {}

    private StudentRegistration registration;

    @Autowired
    void setRegistration(StudentRegistration registration) {
        this.registration = registration;
    }

    @Override
    public List<Relation<?>> relations() {
        return List.of(StudentViewSet.KLASS);
    }

    @Override
    public void write(Batch<User, NewStudentWrite> batch) {
        var students = batch.rows().stream()
                .map(row -> new NewStudent(
                        row.data().klass().get(), row.data().user().firstName()))
                .toList();
        batch.made(registration.register(students), StudentLogin::user);
    }

    /** The secrets are shown once, to the teacher who made them. */
    @Override
    public StudentRead answer(Row<User, ?> row) {
        var login = row.attachment(StudentLogin.class);
        return login == null ? read(row.entity()) : read(login.user(), login.password(), login.autoGenPassword());
    }

    @Override
    public StudentRead read(User user) {
        return read(user, null, null);
    }

    @Mapping(target = "id", source = "of.student.id")
    @Mapping(target = "klass", source = "of.student.klass.accessCode")
    @Mapping(target = "school", source = "of.student.klass.teacher.school.id")
    @Mapping(target = "user", expression = "java(user(of, password))")
    abstract StudentRead read(User of, @Nullable String password, @Nullable String autoGenPassword);

    @Mapping(target = "password", source = "shown")
    abstract UserRead user(User of, @Nullable String shown);
}
