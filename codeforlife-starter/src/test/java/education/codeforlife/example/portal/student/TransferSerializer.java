package education.codeforlife.example.portal.student;

import education.codeforlife.directory.VisibleClasses;
import education.codeforlife.example.portal.student.StudentRead.StudentReader;
import education.codeforlife.example.portal.student.TransferSerializer.Transfer;
import education.codeforlife.membership.ClassMembership;
import education.codeforlife.membership.StudentMove;
import education.codeforlife.serializer.Batch;
import education.codeforlife.serializer.BatchWriter;
import education.codeforlife.serializer.Related;
import education.codeforlife.serializer.Relation;
import education.codeforlife.serializer.Row;
import education.codeforlife.serializer.Serializer;
import education.codeforlife.user.SchoolClass;
import education.codeforlife.user.User;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
record TransferSerializer(ClassMembership membership, StudentReader reader)
        implements BatchWriter<User, Transfer>, Serializer<User, Transfer, StudentRead> {

    record Transfer(@NotNull Related<SchoolClass> klass, @Valid StudentWrite.Name user) {}

    @Override
    public List<Relation<?>> relations() {
        return List.of(Relation.relation("klass", SchoolClass.class, VisibleClasses::to)
                .by("accessCode"));
    }

    @Override
    public void write(Batch<User, Transfer> batch) {
        membership.move(batch.rows().stream().map(TransferSerializer::move).toList());
    }

    private static StudentMove move(Row<User, Transfer> row) {
        var name = row.has("user") ? row.data().user().firstName() : row.entity().getFirstName();
        return new StudentMove(row.entity(), row.data().klass().get(), name);
    }

    @Override
    public StudentRead read(User user) {
        return reader.read(user);
    }
}
