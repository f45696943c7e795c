package education.codeforlife.example.portal.student;

import static education.codeforlife.serializer.Relation.relation;

import education.codeforlife.example.portal.Callers;
import education.codeforlife.example.portal.student.StudentRead.StudentReader;
import education.codeforlife.membership.NewStudent;
import education.codeforlife.membership.StudentLogin;
import education.codeforlife.membership.StudentRegistration;
import education.codeforlife.serializer.Batch;
import education.codeforlife.serializer.BatchWriter;
import education.codeforlife.serializer.Relation;
import education.codeforlife.serializer.Row;
import education.codeforlife.serializer.Serializer;
import education.codeforlife.user.SchoolClass;
import education.codeforlife.user.User;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
record StudentSerializer(StudentRegistration registration, StudentReader reader)
        implements BatchWriter<User, StudentWrite>, Serializer<User, StudentWrite, StudentRead> {

    static final Relation<SchoolClass> KLASS =
            relation("klass", SchoolClass.class, Callers::classesOf).by("accessCode");

    @Override
    public List<Relation<?>> relations() {
        return List.of(KLASS);
    }

    @Override
    public void write(Batch<User, StudentWrite> batch) {
        var students = batch.rows().stream().map(StudentSerializer::student).toList();
        batch.made(registration.register(students), StudentLogin::user);
    }

    private static NewStudent student(Row<User, StudentWrite> row) {
        return new NewStudent(row.data().klass().get(), row.data().user().firstName());
    }

    @Override
    public StudentRead read(User user) {
        return reader.read(user);
    }

    @Override
    public StudentRead answer(Row<User, StudentWrite> row) {
        return reader.answer(row);
    }
}
