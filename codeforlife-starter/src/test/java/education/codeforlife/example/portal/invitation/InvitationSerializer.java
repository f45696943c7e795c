package education.codeforlife.example.portal.invitation;

import education.codeforlife.caller.SchoolTeacherUser;
import education.codeforlife.serializer.Batch;
import education.codeforlife.serializer.Presence;
import education.codeforlife.serializer.Row;
import education.codeforlife.serializer.Serializer;
import education.codeforlife.serializer.SerializerConfig;
import education.codeforlife.user.SchoolRepository;
import education.codeforlife.user.TeacherInvitation;
import education.codeforlife.user.UserRepository;
import org.mapstruct.BeanMapping;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingTarget;
import org.mapstruct.ReportingPolicy;
import org.springframework.beans.factory.annotation.Autowired;

@Mapper(config = SerializerConfig.class)
abstract class InvitationSerializer implements Serializer<TeacherInvitation, InvitationWrite, InvitationRead> {

    private SchoolRepository schools;
    private UserRepository users;
    private Invitations invitations;

    @Autowired
    void setCollaborators(SchoolRepository schools, UserRepository users, Invitations invitations) {
        this.schools = schools;
        this.users = users;
        this.invitations = invitations;
    }

    @Override
    @BeanMapping(unmappedTargetPolicy = ReportingPolicy.IGNORE)
    @Mapping(target = "firstName", source = "invitedTeacherFirstName")
    @Mapping(target = "lastName", source = "invitedTeacherLastName")
    @Mapping(target = "email", source = "invitedTeacherEmail")
    @Mapping(target = "admin", source = "invitedTeacherIsAdmin")
    public abstract void update(
            @MappingTarget TeacherInvitation invitation, InvitationWrite data, @Context Presence presence);

    @Override
    @Mapping(target = "invitedTeacherFirstName", source = "firstName")
    @Mapping(target = "invitedTeacherLastName", source = "lastName")
    @Mapping(target = "invitedTeacherEmail", source = "email")
    @Mapping(target = "invitedTeacherIsAdmin", source = "admin")
    public abstract InvitationRead read(TeacherInvitation invitation);

    @Override
    public void creating(Row<TeacherInvitation, InvitationWrite> row) {
        var admin = row.user().as(SchoolTeacherUser.class);
        row.entity()
                .send(
                        schools.getReferenceById(admin.schoolId()),
                        users.getReferenceById(admin.account().id()));
    }

    @Override
    public void create(Batch<TeacherInvitation, InvitationWrite> batch) {
        batch.save();
        batch.entities().forEach(invitations::send);
    }
}
