package education.codeforlife.account.endpoint;

import education.codeforlife.membership.StudentLogin;
import education.codeforlife.serializer.Batch;
import education.codeforlife.serializer.BatchWriter;
import education.codeforlife.serializer.Relation;
import education.codeforlife.serializer.Row;
import education.codeforlife.serializer.Serializer;
import education.codeforlife.user.User;
import java.util.List;

/** Writes students by the domain, and answers each with the secrets of the login that it made. */
class StudentSerializer<W, R> implements BatchWriter<User, W>, Serializer<User, W, R> {

    private final BatchWriter<User, W> changes;
    private final StudentReader<R> reader;
    private final List<Relation<?>> relations;

    /** @param changes the work of the domain */
    StudentSerializer(BatchWriter<User, W> changes, StudentReader<R> reader, List<Relation<?>> relations) {
        this.changes = changes;
        this.reader = reader;
        this.relations = relations;
    }

    @Override
    public List<Relation<?>> relations() {
        return relations;
    }

    @Override
    public void write(Batch<User, W> batch) {
        changes.write(batch);
    }

    @Override
    public R read(User user) {
        return reader.read(user);
    }

    @Override
    public R answer(Row<User, W> row) {
        var login = row.attachment(StudentLogin.class);
        return login == null ? read(row.entity()) : reader.read(login);
    }
}
