package education.codeforlife.example.portal.student;

import education.codeforlife.example.portal.student.PasswordSerializer.Reset;
import education.codeforlife.example.portal.student.StudentRead.StudentReader;
import education.codeforlife.membership.StudentLoginIssuer;
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
        for (var row : batch) row.attempt(() -> row.attach(reset(row)));
    }

    private Object reset(Row<User, Reset> row) {
        return row.has("user.password")
                ? logins.reset(row.entity(), row.data().user().password())
                : logins.reset(row.entity());
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
