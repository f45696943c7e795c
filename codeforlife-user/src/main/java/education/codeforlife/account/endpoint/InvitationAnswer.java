package education.codeforlife.account.endpoint;

import education.codeforlife.serializer.Batch;
import education.codeforlife.serializer.BatchWriter;
import education.codeforlife.serializer.Change;
import education.codeforlife.serializer.Row;
import education.codeforlife.user.TeacherInvitation;
import java.util.List;
import java.util.function.Consumer;

/**
 * The answer of a teacher, which ends the invitation.
 *
 * @param work what the answer does
 * @param end deletes the invitation
 */
record InvitationAnswer<W>(Consumer<Row<TeacherInvitation, W>> work, Consumer<TeacherInvitation> end)
        implements BatchWriter<TeacherInvitation, W> {

    @Override
    public void write(Batch<TeacherInvitation, W> batch) {
        for (var row : batch) work.accept(row);
    }

    @Override
    public void updated(List<Change<TeacherInvitation>> changes) {
        for (var change : changes) end.accept(change.entity());
    }
}
