package education.codeforlife.example.portal.student;

import education.codeforlife.example.portal.student.PasswordSerializer.Reset;
import education.codeforlife.example.portal.student.StudentRead.StudentReader;
import education.codeforlife.membership.StudentLogin;
import education.codeforlife.membership.StudentLoginIssuer;
import education.codeforlife.membership.StudentReset;
import education.codeforlife.serializer.Batch;
import education.codeforlife.serializer.BatchWriter;
import education.codeforlife.serializer.Row;
import education.codeforlife.serializer.Serializer;
import education.codeforlife.serializer.Untrimmed;
import education.codeforlife.user.User;
import jakarta.validation.Valid;
import org.springframework.stereotype.Component;

@Component
record PasswordSerializer(StudentLoginIssuer logins, StudentReader reader)
        implements BatchWriter<User, Reset>, Serializer<User, Reset, StudentRead> {

    record Reset(@Valid Secret user) {}

    record Secret(@Untrimmed String password) {}

    @Override
    public void write(Batch<User, Reset> batch) {
        batch.made(logins.resetAll(batch.rows().stream().map(PasswordSerializer::reset).toList()), StudentLogin::user);
    }

    private static StudentReset reset(Row<User, Reset> row) {
        return new StudentReset(row.entity(), row.has("user") ? row.data().user().password() : null);
    }

    @Override
    public StudentRead read(User user) {
        return reader.read(user);
    }

    @Override
    public StudentRead answer(Row<User, Reset> row) {
        return reader.answer(row);
    }
}
