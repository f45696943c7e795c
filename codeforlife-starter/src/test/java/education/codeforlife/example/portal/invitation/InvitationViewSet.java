package education.codeforlife.example.portal.invitation;

import static education.codeforlife.example.portal.Callers.SCHOOL_ADMIN;
import static education.codeforlife.permission.Permissions.bearsSecret;

import education.codeforlife.caller.SchoolTeacherUser;
import education.codeforlife.filter.RowAttribute;
import education.codeforlife.permission.PermissionRules;
import education.codeforlife.request.Action;
import education.codeforlife.request.RequestUser;
import education.codeforlife.serializer.Body;
import education.codeforlife.user.TeacherInvitation;
import education.codeforlife.viewset.CreateAction;
import education.codeforlife.viewset.DestroyAction;
import education.codeforlife.viewset.ReadOnlyModelViewSet;
import education.codeforlife.viewset.ViewSet;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

@ViewSet("schools/teacher-invitations")
class InvitationViewSet extends ReadOnlyModelViewSet<TeacherInvitation, Long, InvitationRead>
        implements CreateAction<TeacherInvitation, Long, InvitationWrite, InvitationRead>,
                DestroyAction<TeacherInvitation, Long> {

    private final InvitationSerializer serializer;
    private final Invitations invitations;
    private final Acceptances acceptances;

    InvitationViewSet(InvitationSerializer serializer, Invitations invitations, Acceptances acceptances) {
        super(serializer);
        this.serializer = serializer;
        this.invitations = invitations;
        this.acceptances = acceptances;
    }

    @Override
    protected void permissions(PermissionRules rules) {
        rules.onRead().permit(SCHOOL_ADMIN);
        rules.onWrite().permit(SCHOOL_ADMIN);
        rules.on("refresh").permit(SCHOOL_ADMIN);
        rules.on("accept", "reject")
                .permit(bearsSecret("HAS_TOKEN", "token", TeacherInvitation.class, invitations::hasToken));
    }

    @Override
    public InvitationSerializer creator() {
        return serializer;
    }

    @Override
    protected Specification<TeacherInvitation> scope(RequestUser caller, Action action) {
        if (action.is("accept", "reject")) return Specification.unrestricted();
        var school = caller.as(SchoolTeacherUser.class).schoolId();
        return RowAttribute.of(TeacherInvitation.class, "school.id").is(school);
    }

    @PutMapping("{id}/refresh")
    InvitationRead refresh(@PathVariable Long id) {
        return change(id, reader(), invitations::send);
    }

    @DeleteMapping("{id}/accept")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void accept(@PathVariable Long id, Body<Acceptances.Acceptance> body) {
        operations().update(id, body, acceptances, reader());
    }

    @DeleteMapping("{id}/reject")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reject(@PathVariable Long id, Body<Invitations.Rejection> body) {
        operations().update(id, body, invitations, reader());
    }
}
