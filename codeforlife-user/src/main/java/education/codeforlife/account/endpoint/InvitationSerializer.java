package education.codeforlife.account.endpoint;

import education.codeforlife.account.endpoint.InvitationWrites.InvitationWrite;
import education.codeforlife.serializer.Batch;
import education.codeforlife.serializer.Presence;
import education.codeforlife.serializer.Reader;
import education.codeforlife.serializer.Serializer;
import education.codeforlife.user.EmailAddress;
import education.codeforlife.user.TeacherInvitation;

/** Writes invitations, which are mailed when they are saved. */
final class InvitationSerializer<R> implements Serializer<TeacherInvitation, InvitationWrite, R> {

    private final Reader<TeacherInvitation, R> reader;
    private final InvitationChanges changes;

    InvitationSerializer(Reader<TeacherInvitation, R> reader, InvitationChanges changes) {
        this.reader = reader;
        this.changes = changes;
    }

    @Override
    public void validate(Batch<TeacherInvitation, InvitationWrite> batch) {
        for (var row : batch) {
            if (!EmailAddress.isValid(row.data().invitedTeacherEmail())) {
                row.reject("invited_teacher_email", "invalid", "Enter a valid email address.");
            }
        }
    }

    @Override
    public void create(Batch<TeacherInvitation, InvitationWrite> batch) {
        batch.entities().forEach(invitation -> changes.prepare(invitation, batch.user()));
        batch.save();
        batch.entities().forEach(changes::send);
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
