package education.codeforlife.permission.secret;

import static education.codeforlife.permission.Permissions.bearsSecret;
import static education.codeforlife.permission.Permissions.isAuthenticated;

import education.codeforlife.permission.Permission;
import education.codeforlife.permission.PermissionRules;
import education.codeforlife.serializer.Body;
import education.codeforlife.viewset.GenericViewSet;
import education.codeforlife.viewset.ViewSet;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

@ViewSet("invitations")
class InvitationViewSet extends GenericViewSet<Invitation, Long> {

    static final Permission HAS_TOKEN = bearsSecret("HAS_TOKEN", "token", Invitation.class, Invitation::hasToken);

    private final InvitationSerializer serializer;

    InvitationViewSet(InvitationSerializer serializer) {
        this.serializer = serializer;
    }

    @Override
    protected void permissions(PermissionRules rules) {
        rules.on("accept").permit(HAS_TOKEN);
        rules.on("reject").permit(isAuthenticated().or(HAS_TOKEN));
    }

    @PutMapping("{id}/accept")
    InvitationRead accept(@PathVariable("id") Long id, Body<Acceptance> body) {
        return operations().update(id, body, serializer);
    }

    @DeleteMapping("{id}/reject")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reject(@PathVariable("id") Long id, Body<Acceptance> body) {
        operations().write(() -> {
            var invitation = operations().find(id);
            operations().delete(List.of(invitation));
            return invitation;
        });
    }
}
