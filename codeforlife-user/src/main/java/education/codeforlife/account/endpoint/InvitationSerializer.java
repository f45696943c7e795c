package education.codeforlife.account.endpoint;

import education.codeforlife.account.endpoint.InvitationWrites.InvitationWrite;
import education.codeforlife.caller.SchoolTeacherUser;
import education.codeforlife.serializer.Presence;
import education.codeforlife.serializer.Reader;
import education.codeforlife.serializer.Row;
import education.codeforlife.serializer.Serializer;
import education.codeforlife.user.TeacherInvitation;
import java.util.List;

/** Writes invitations, which are mailed when they are saved. */
final class InvitationSerializer<R> implements Serializer<TeacherInvitation, InvitationWrite, R> {

    private final Reader<TeacherInvitation, R> reader;
    private final InvitationChanges changes;

    InvitationSerializer(Reader<TeacherInvitation, R> reader, InvitationChanges changes) {
        this.reader = reader;
        this.changes = changes;
    }

    @Override
    public void creating(Row<TeacherInvitation, InvitationWrite> row) {
        var admin = row.user().as(SchoolTeacherUser.class);
        changes.invitations.assign(
                row.entity(), admin.schoolId(), admin.account().id());
    }

    @Override
    public void created(List<TeacherInvitation> invitations) {
        invitations.forEach(changes::send);
    }

    @Override
    public void update(TeacherInvitation invitation, InvitationWrite data, Presence presence) {
        invitation.setFirstName(data.invitedTeacherFirstName());
        invitation.setLastName(data.invitedTeacherLastName());
        invitation.setEmail(data.invitedTeacherEmail());
        invitation.setAdmin(data.invitedTeacherIsAdmin());
    }

    @Override
    public R read(TeacherInvitation invitation) {
        return reader.read(invitation);
    }
}
