package education.codeforlife.account.endpoint;

import static education.codeforlife.permission.Permissions.bearsSecret;
import static education.codeforlife.request.Action.CREATE;
import static education.codeforlife.request.Action.DESTROY;

import education.codeforlife.account.endpoint.InvitationWrites.Acceptance;
import education.codeforlife.account.endpoint.InvitationWrites.InvitationWrite;
import education.codeforlife.account.endpoint.InvitationWrites.Rejection;
import education.codeforlife.api.Internal;
import education.codeforlife.caller.IsTeacher;
import education.codeforlife.caller.SchoolTeacherUser;
import education.codeforlife.filter.RowAttribute;
import education.codeforlife.filter.SubSelect;
import education.codeforlife.permission.PermissionRules;
import education.codeforlife.request.Action;
import education.codeforlife.request.RequestUser;
import education.codeforlife.serializer.Body;
import education.codeforlife.serializer.Reader;
import education.codeforlife.serializer.Serializer;
import education.codeforlife.user.TeacherInvitation;
import education.codeforlife.viewset.CreateAction;
import education.codeforlife.viewset.CustomActions;
import education.codeforlife.viewset.DestroyAction;
import education.codeforlife.viewset.ReadOnlyModelViewSet;
import education.codeforlife.viewset.ViewSet;
import java.util.List;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;

/**
 * {@code schools/teacher-invitations/}: admins invite teachers to their school, who accept or reject with the token of
 * the mail, with an account or without.
 *
 * <p>A service extends it, and its class takes the path.
 *
 * @param <R> the read record
 * @since 0.1.0
 */
@ViewSet("schools/teacher-invitations")
public class TeacherInvitationViewSet<R> extends ReadOnlyModelViewSet<TeacherInvitation, Long, R>
        implements CreateAction<TeacherInvitation, Long, InvitationWrite, R>, DestroyAction<TeacherInvitation, Long> {

    private final InvitationChanges changes;

    /** Makes the bean of the library. */
    @Internal
    public static <R> TeacherInvitationViewSet<R> of(Reader<TeacherInvitation, R> reader, InvitationChanges changes) {
        return new TeacherInvitationViewSet<>(reader, changes);
    }

    protected TeacherInvitationViewSet(Reader<TeacherInvitation, R> reader, InvitationChanges changes) {
        super(reader);
        this.changes = changes;
    }

    @Override
    protected void actions(CustomActions<TeacherInvitation, Long> actions) {
        actions.destroy("accept", Acceptance.class, batch -> batch.forEach(changes::accept));
        actions.destroy("reject", Rejection.class, batch -> batch.entities().forEach(changes::reject));
    }

    @Override
    protected void permissions(PermissionRules rules) {
        var admin = new IsTeacher().admin(true);
        var hasToken = bearsSecret("HAS_TOKEN", "token", TeacherInvitation.class, changes.invitations::hasToken);
        rules.onRead().permit(admin);
        rules.on(CREATE, DESTROY).permit(admin);
        rules.on("refresh").permit(admin);
        rules.on("accept", "reject").permit(hasToken);
    }

    /** Those of the caller's school; any of them for the bearer of its token. */
    @Override
    protected Specification<TeacherInvitation> scope(RequestUser user, Action action) {
        if (action.is("accept", "reject")) return Specification.unrestricted();
        return user instanceof SchoolTeacherUser teacher
                ? RowAttribute.of(TeacherInvitation.class, "school.id").is(teacher.schoolId())
                : SubSelect.anyOf(TeacherInvitation.class, List.of());
    }

    @Override
    public Serializer<TeacherInvitation, InvitationWrite, R> creator() {
        return new InvitationSerializer<>(reader(), changes);
    }

    @Override
    public R create(Body<InvitationWrite> body) {
        return changes.mailing(() -> CreateAction.super.create(body));
    }

    /** Mails a new token, with a new lifetime. */
    @PutMapping("{id}/refresh")
    public R refresh(@PathVariable("id") Long id) {
        return changes.mailing(() -> change(id, reader(), changes::send));
    }
}
