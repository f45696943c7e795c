package education.codeforlife.viewset.custom;

import static education.codeforlife.permission.Permissions.allowAny;

import education.codeforlife.permission.PermissionRules;
import education.codeforlife.viewset.CustomActions;
import education.codeforlife.viewset.GenericViewSet;
import education.codeforlife.viewset.ViewSet;
import education.codeforlife.viewset.custom.MemberViewSet.Foundation;
import jakarta.persistence.EntityManager;

/** Makes clubs by a form only. */
@ViewSet("clubs")
class ClubViewSet extends GenericViewSet<Club, Long> {

    private final EntityManager entities;

    ClubViewSet(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    protected void permissions(PermissionRules rules) {
        rules.onCreate().permit(allowAny());
    }

    @Override
    protected void actions(CustomActions<Club, Long> actions) {
        actions.form(
                "",
                Foundation.class,
                sent -> entities.persist(Club.named(sent.data().name())));
    }
}
