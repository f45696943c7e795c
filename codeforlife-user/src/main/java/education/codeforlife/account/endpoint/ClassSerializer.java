package education.codeforlife.account.endpoint;

import static education.codeforlife.serializer.Relation.relation;

import education.codeforlife.caller.SchoolTeacherUser;
import education.codeforlife.directory.VisibleTeachers;
import education.codeforlife.serializer.Batch;
import education.codeforlife.serializer.Presence;
import education.codeforlife.serializer.Reader;
import education.codeforlife.serializer.Relation;
import education.codeforlife.serializer.Row;
import education.codeforlife.serializer.Serializer;
import education.codeforlife.user.SchoolClass;
import education.codeforlife.user.Teacher;
import java.util.List;
import java.util.Objects;

/** Writes classes of the caller's school: their teachers by the domain, the rest by their attributes. */
final class ClassSerializer<R> implements Serializer<SchoolClass, ClassWrite, R> {

    private final ClassMapper mapper = new ClassMapperImpl();
    private final Reader<SchoolClass, R> reader;
    private final ClassChanges changes;

    ClassSerializer(Reader<SchoolClass, R> reader, ClassChanges changes) {
        this.reader = reader;
        this.changes = changes;
    }

    @Override
    public List<Relation<?>> relations() {
        return List.of(relation("teacher", Teacher.class, VisibleTeachers::colleagues));
    }

    @Override
    public void validate(Batch<SchoolClass, ClassWrite> batch) {
        for (var row : batch) requireOwn(row);
        changes.requireFreeNames(batch);
    }

    /** Only admins open classes of others. */
    private static void requireOwn(Row<SchoolClass, ClassWrite> row) {
        if (!row.isNew() || !row.has("teacher")) return;
        var caller = row.user().as(SchoolTeacherUser.class);
        var teacher = row.data().teacher().get();
        if (!caller.isAdmin() && !Objects.equals(teacher.getId(), caller.teacherId())) {
            row.reject("teacher", "not_admin", "Only admins can create classes of other teachers.");
        }
    }

    @Override
    public void update(SchoolClass klass, ClassWrite data, Presence presence) {
        mapper.update(klass, data, presence);
    }

    @Override
    public void creating(Row<SchoolClass, ClassWrite> row) {
        changes.open(row);
    }

    @Override
    public void updating(Row<SchoolClass, ClassWrite> row) {
        if (row.has("teacher")) changes.transfer(row);
    }

    @Override
    public R read(SchoolClass klass) {
        return reader.read(klass);
    }
}
